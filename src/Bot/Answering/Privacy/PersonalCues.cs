using Archive.Text;
using Bot.Answering.Asking;

namespace Bot.Answering.Privacy;

/// <summary>What the words before a stretch of digits say that they are.</summary>
internal static class PersonalCues
{
    // "số tài khoản của em là 1234567"
    private const int FarthestCue = 6;

    // "sđt em 0912…", "số tài khoản của tôi là 1234567", without marks as often typed.
    private static readonly HashSet<string> Owners = ["em", "toi", "minh", "chau", "con", "anh", "chi", "nha", "cua", "la"];

    private static readonly PhraseList Cues = PhraseList.Read("personal_cues.tsv");

    /// <summary>The label of the cue that ends nearest before a position; null when none stands in the few words before it.</summary>
    public static string? Before(string text, int position) => Nearest(text, position)?.Label;

    /// <summary>Where the words begin that only announce what stands at a position ("sđt: ", "số cccd của em là "); the position itself when none do.</summary>
    public static int AnnouncementOf(string text, int position) =>
        Nearest(text, position) is { Start: var start, End: var end, Label: not "money" } && Syllables.Of(text[end..position]).TrueForAll(word => Owners.Contains(word.Folded)) ? start : position;

    private static (string Label, int Start, int End)? Nearest(string text, int position)
    {
        var start = Math.Max(0, position - 60);
        var words = Wording.Of(text[start..position].ToLowerInvariant());
        return Cues.Find(words).Where(match => words.Count - match.End < FarthestCue && !IsCut(text, start, words.Syllables[match.First].Span))
            .OrderByDescending(match => match.End).ThenByDescending(match => match.Weight)
            .Select(match => words.Span(match.First, match.Count) is var span ? (match.Label, start + span.Start, start + span.End) : ((string, int, int)?)null)
            .FirstOrDefault();
    }

    private static bool IsCut(string text, int start, TextSpan word) => word.Start == 0 && start > 0 && char.IsLetterOrDigit(text[start - 1]);
}
