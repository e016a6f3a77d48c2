using Archive.Text;

namespace Bot.Answering.Asking;

/// <summary>
/// A word of a question with the wordings that answer for it (itself first). <paramref name="Position"/> is its first word in
/// the question, <paramref name="Weight"/> how much it says before its frequency in the archive is known.
/// </summary>
internal sealed record Term(int Position, int Count, double Weight, IReadOnlyList<IReadOnlyList<Syllable>> Wordings);
