namespace Archive.Index;

/// <summary>Another process writes to the index; the message names it and when it started.</summary>
public sealed class IndexBusyException(string message) : IOException(message);
