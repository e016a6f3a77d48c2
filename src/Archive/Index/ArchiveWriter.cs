using Archive.Documents;

namespace Archive.Index;

/// <summary>
/// Writes one generation: a full build beside the live one (<see cref="Generations.BeginNext"/>) or a change of the live one
/// (<see cref="Generations.OpenLive"/>). Nothing is seen by readers before <see cref="Commit"/>; disposing without it changes nothing.
/// </summary>
public sealed class ArchiveWriter : IDisposable
{
    /// <summary>Adds the document, or replaces the one with the same id.</summary>
    public void Put(OfficialDocument document, IReadOnlyList<Passage> passages) => throw new NotSupportedException($"{document} {passages}");

    /// <summary>False when there is no such document.</summary>
    public bool Withdraw(string id) => throw new NotSupportedException(id);

    /// <summary>Id and content hash of every document, to skip what has not changed.</summary>
    public IReadOnlyDictionary<string, string?> ContentHashes() => throw new NotSupportedException();

    public void Commit() => throw new NotSupportedException();

    public void Dispose() => GC.SuppressFinalize(this);
}
