using Archive.Index;

namespace Archive.Search;

/// <summary>Room for the scores of one window, used again by question after question of a thread.</summary>
internal sealed class WindowBuffers
{
    [ThreadStatic]
    private static WindowBuffers? ofThread;

    public static WindowBuffers OfThread => ofThread ??= new();

    public int[] Scores { get; } = new int[TermPostings.WindowSize];

    /// <summary>What the best reading of a thing asked for scores.</summary>
    public int[] Best { get; } = new int[TermPostings.WindowSize];

    /// <summary>What one reading scores.</summary>
    public int[] Reading { get; } = new int[TermPostings.WindowSize];

    /// <summary>Places in the window of passages that can be among the best.</summary>
    public ushort[] Candidates { get; } = new ushort[TermPostings.WindowSize];
}
