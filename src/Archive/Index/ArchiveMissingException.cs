namespace Archive.Index;

/// <summary>There is no live generation in the index folder.</summary>
public sealed class ArchiveMissingException(string indexFolder)
    : IOException($"{indexFolder} holds no archive: run 'indexer build corpus --index {indexFolder}'.");
