namespace Quality;

/// <summary>Three parts of a set's documents, the same in every run: two are learnt on, the third is scored.</summary>
internal static class Thirds
{
    public const int Count = 3;

    /// <summary>The part of a document, by its id (FNV-1a over its letters).</summary>
    public static uint Of(string document) => document.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u) % Count;
}
