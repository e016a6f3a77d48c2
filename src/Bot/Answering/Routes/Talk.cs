using Archive.Text;
using Bot.Answering.Asking;
using Bot.Answering.Privacy;

namespace Bot.Answering.Routes;

/// <summary>
/// Tells what is said to the bot from what is asked of the archive: by written phrases (talk.tsv) and what stands beside them, else by
/// what was learnt of many utterances (<see cref="TalkModel"/>).
/// </summary>
internal static class Talk
{
    // "chào bạn, công văn 155 nói gì" is a question with a greeting.
    private const int LittleElse = 1;

    // "cảm ơn nhiều lắm luôn, để mình đọc kỹ": more may be said where nothing is asked.
    private const int LittleElseUnasked = 3;

    private static readonly PhraseList Phrases = PhraseList.Read("talk.tsv");
    // Who holds an office is public.
    private static readonly PhraseList WhoHolds = new([("", "ai là"), ("", "ai giữ chức"), ("", "ai làm")]);

    private static readonly PhraseList Someone = new(new[]
    {
        "ông", "bà", "anh", "chị", "cô", "chú", "bác", "cháu", "đồng chí", "chủ tịch", "phó chủ tịch", "giám đốc", "phó giám đốc", "bí thư", "trưởng phòng", "chánh văn phòng",
    }.Select(word => ("", word)));

    // A question turned away does more harm than small talk looked up; who is in danger waits for nothing.
    private const double Sure = 0.9;
    private const double SureOfDanger = 0.5;

    // Enough for a courtesy of many words.
    private const double VerySure = 0.98;

    /// <summary>greeting, thanks, bye, who, help, coverage, contact, privacy, abuse or emergency; null for a question.</summary>
    public static string? LabelOf(Asked asked) => ByPhrases(asked) ?? Guessed(asked);

    private static string? Guessed(Asked asked)
    {
        if (asked.Numbers.Count > 0 || asked.Provision is not null) return null;
        var (label, share) = TalkModel.Learnt.Guess(asked);
        // What points back at a document goes on about it.
        if (asked.LeansOn is not null && label != "emergency") return null;
        return label != TalkModel.Question && share >= (label == "emergency" ? SureOfDanger : Sure) && IsPlausible(label, share, asked) ? label : null;
    }

    /// <summary>Who counts or names a day is not in danger, who asks for a right asks of rules, and who greets asks nothing beside.</summary>
    private static bool IsPlausible(string label, double share, Asked asked) => label switch
    {
        "emergency" => asked.Dates.Count == 0 && asked.Counted.Length == 0 && !asked.Wants(AskedFor.Amount) && !asked.Wants(AskedFor.Money),
        "privacy" => !asked.Wants(AskedFor.Permission) && !WhoHolds.Find(asked.Words).Any(match => match.First == 0),
        "greeting" or "thanks" or "bye" => asked.For.Count == 0 && (share >= VerySure || asked.Terms.Count(term => term.Weight >= 0.5) <= LittleElseUnasked),
        _ => true,
    };

    private static string? ByPhrases(Asked asked)
    {
        var matches = Phrases.Find(asked.Words).Where(match => !NeedsAccents(match) || !asked.Words.IsBare).ToList();
        if (matches.Exists(match => match.Label == "masked") && asked.Text.Contains(Masking.Mask, StringComparison.Ordinal)) return "privacy";
        if (matches.Find(match => match.Label.Contains('!', StringComparison.Ordinal)) is { } whatever) return whatever.Label[..whatever.Label.IndexOf('!')];
        if (matches.Exists(match => match.Label == "emergency?") && !matches.Exists(match => match.Label == "rules")) return "emergency";
        if (matches.Exists(match => match.Label == "privacy?" && IsAboutSomeone(asked, match))) return "privacy";
        var plain = matches.Where(match => match.Label.All(char.IsLetter) && match.Label is not ("rules" or "masked")).ToList();
        if (plain.Count == 0 || asked.Numbers.Count > 0 || asked.People.Count > 0 || asked.Provision is not null) return null;
        var said = plain.SelectMany(match => match.Words).ToHashSet();
        var others = asked.Terms.Count(term => term.Weight >= 0.5 && !Enumerable.Range(term.Position, term.Count).All(said.Contains));
        var label = plain.OrderByDescending(match => match.Weight).First().Label;
        var isCourtesy = label is "greeting" or "thanks" or "bye" && asked.For.Count == 0 && asked.Dates.Count == 0;
        return others > (isCourtesy ? LittleElseUnasked : LittleElse) ? null : label;
    }

    private static bool NeedsAccents(PhraseMatch match) => match.Label[^1] == '=';

    /// <summary>"sđt của bà …": a named person, or an office holder named right behind; an agency's telephone is public.</summary>
    private static bool IsAboutSomeone(Asked asked, PhraseMatch match)
    {
        const int Near = 4;
        return Someone.Find(asked.Words).Any(someone => someone.First >= match.First - Near && someone.First <= match.End + Near && !someone.Words.Any(match.Words.Contains))
            || (asked.People.Count > 0 && asked.People.Any(person => WordAt(asked, person.Span) is var at && at >= match.First - Near && at <= match.End + Near));
    }

    private static int WordAt(Asked asked, TextSpan span)
    {
        for (var i = 0; i < asked.Words.Count; i++)
            if (asked.Words.Syllables[i].Span.Start >= span.Start) return i;
        return asked.Words.Count;
    }
}
