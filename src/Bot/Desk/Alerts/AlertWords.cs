using Bot.Answering.Asking;
using Bot.State.Alerts;

namespace Bot.Desk.Alerts;

/// <summary>What somebody wants done with alerts, read from the words behind /theodoi.</summary>
internal sealed record AlertWish(AlertDeed Deed, string Query, Rhythm Rhythm, long Id);

internal enum AlertDeed
{
    List,
    Add,
    Digest,
    Try,
    Pause,
    Resume,
    Delete,
}

/// <summary>
/// "họp báo", "hằng tuần họp báo", "thử họp báo", "tạm dừng 3", "tiếp tục 3", "bỏ 3", "bản tin tuần"; with or without accents.
/// </summary>
internal static class AlertWords
{
    private static readonly (string Words, AlertDeed Deed)[] Deeds =
    [
        ("tạm dừng", AlertDeed.Pause), ("dừng", AlertDeed.Pause), ("tiếp tục", AlertDeed.Resume), ("bật lại", AlertDeed.Resume),
        ("bỏ", AlertDeed.Delete), ("xóa", AlertDeed.Delete), ("thử", AlertDeed.Try),
    ];

    private static readonly (string Words, Rhythm Rhythm)[] Rhythms =
    [
        ("hằng ngày", Rhythm.Daily), ("hàng ngày", Rhythm.Daily), ("mỗi ngày", Rhythm.Daily),
        ("hằng tuần", Rhythm.Weekly), ("hàng tuần", Rhythm.Weekly), ("mỗi tuần", Rhythm.Weekly), ("ngay", Rhythm.Now),
    ];

    private static readonly string[] Openings = ["báo cho tôi khi có", "báo tôi khi có", "báo cho tôi", "báo tôi", "báo khi có", "khi có", "theo dõi"];

    public static AlertWish Read(string text)
    {
        var words = text.Trim();
        if (words.Length == 0) return new(AlertDeed.List, "", Rhythm.Now, 0);
        if (Is(words, "bản tin tuần") || Is(words, "bản tin")) return new(AlertDeed.Digest, "", Rhythm.Weekly, 0);
        foreach (var (opening, deed) in Deeds)
        {
            if (After(words, opening) is not { } rest) continue;
            if (deed == AlertDeed.Try) return rest.Length > 0 ? new(deed, rest, Rhythm.Now, 0) : new(AlertDeed.List, "", Rhythm.Now, 0);
            if (long.TryParse(rest, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id)) return new(deed, "", Rhythm.Now, id);
        }
        foreach (var (opening, rhythm) in Rhythms)
            if (After(words, opening) is { Length: > 0 } rest) return new(AlertDeed.Add, rest, rhythm, 0);
        return new(AlertDeed.Add, words, Rhythm.Now, 0);
    }

    /// <summary>What is watched, without the words that ask for it.</summary>
    public static string Query(string text)
    {
        var words = text.Trim();
        foreach (var opening in Openings)
            if (After(words, opening) is { Length: > 0 } rest) return rest;
        return words;
    }

    private static bool Is(string text, string words) => After(text, words) is { Length: 0 };

    /// <summary>What follows the words, which stand first; null when they do not.</summary>
    private static string? After(string text, string words)
    {
        var typed = Wording.Of(text);
        if (new Phrase("^" + words).At(typed, 0) is not { } found) return null;
        var end = typed.Syllables[found.Count - 1].Span.End;
        // "ngay" before a colon is the operator ngày: typed without its accent.
        return end < text.Length && text[end] == ':' ? null : text[end..].Trim();
    }
}
