namespace Archive.Index;

/// <summary>Another process writes to the index: <paramref name="holder"/>, "process 4711 on pc-12 since 2026-11-22 07:30:00Z".</summary>
public sealed class IndexBusyException(string indexFolder, string holder)
    : IOException($"The index {indexFolder} is being written by {holder}: wait for it to end, or stop it.")
{
    public string Holder => holder;
}
