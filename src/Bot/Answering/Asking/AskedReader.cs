using System.Globalization;
using Archive.Documents;
using Archive.Text;
using Bot.Answering.Numbers;

namespace Bot.Answering.Asking;

/// <summary>Reads a question once, values in and out; what it leans on in the conversation is put in here.</summary>
internal static class AskedReader
{
    /// <summary>Longer questions are cut: nobody asks in more words, and the work stays bounded.</summary>
    public const int LongestQuestion = 1000;

    // "ai ký?" or "lệ phí bao nhiêu?" asked after another question is about the same matter.
    private const int FewTerms = 1;

    private const char Weak = '?';

    private static readonly PhraseList AskedPhrases = PhraseList.Read("asked_for.tsv");
    private static readonly PhraseList PointingBack = PhraseList.Read("followups.tsv");

    public static Asked Read(Question question, Focus focus, DateOnly today)
    {
        var text = RawTyping.Repair(NormalizedText.Of(question.Text).Text.Trim());
        if (text.Length > LongestQuestion) text = text[..LongestQuestion];
        var asked = Read(text, today, question.AsOf ?? today);
        return focus.IsEmpty ? asked : Lean(asked, focus);
    }

    private static Asked Read(string text, DateOnly today, DateOnly asOf)
    {
        var words = Wording.Of(text);
        var numbers = DocumentNumber.FindAll(text) is { Count: > 0 } found ? found : OnlyANumber(text, words);
        var dates = WithBareYears(text, words, numbers, DateRange.FindAll(text, today));
        var provision = Provisions.In(text, words);
        var wanted = Wanted(words);
        List<TextSpan> masked = [.. numbers.Select(n => NumberWords.With(text, n.Span)), .. dates.Select(d => d.Span), .. provision.Spans];
        var people = People.In(text, words.Syllables);
        var provinces = Asking.Provinces.In(words);
        return new Asked
        {
            Text = text,
            Words = words,
            Today = today,
            AsOf = asOf,
            Numbers = numbers,
            Dates = dates,
            For = [.. wanted.OrderBy(m => m.First).Select(LabelOf).Distinct()],
            QuestionWords = [.. wanted.SelectMany(m => m.Words).Distinct().Order()],
            Terms = Asking.Terms.Of(words, masked, [.. People.TitlesBefore(people, words.Syllables), .. wanted.Where(m => m.Label[^1] != Weak && IsSort(LabelOf(m))).SelectMany(m => m.Words)]),
            People = people,
            Provinces = provinces,
            Offices = [.. Issuer.FindAll(text).Select(m => m.Span)],
            Names = [.. ProperNames.In(text, words).Where(name =>
                !people.Any(p => p.Span.Overlaps(name[0].Span)) && !masked.Any(m => m.Overlaps(name[0].Span))
                && Provinces.In(Wording.Of(TextSpan.Between(name[0].Span.Start, name[^1].Span.End).In(text))).Count == 0)],
            Counted = CountedThing.In(words),
            Provision = provision.Place,
        };
    }

    /// <summary>"318", "số 318": nothing but the ordinal of a document.</summary>
    private static IReadOnlyList<NumberMention> OnlyANumber(string text, Wording words)
    {
        if (words.Count is 0 or > 2 || words.Syllables[^1] is not { Exact: { Length: <= 5 } digits } last || !digits.All(char.IsAsciiDigit)) return [];
        if (words.Count == 2 && words.Syllables[0].Folded is not ("so" or "vb")) return [];
        return [new NumberMention(new DocumentNumber { Ordinal = digits.TrimStart('0').PadLeft(2, '0') }, last.Span, Repaired: false)];
    }

    /// <summary>"cuộc họp 2016": in a question four digits of a year are a year.</summary>
    private static IReadOnlyList<DateMention> WithBareYears(string text, Wording words, IReadOnlyList<NumberMention> numbers, IReadOnlyList<DateMention> dates)
    {
        var bare = words.Syllables
            .Where(w => w.Exact is ['1', '9', _, _] or ['2', '0', _, _] && w.Exact.All(char.IsAsciiDigit)
                && !dates.Any(d => d.Span.Overlaps(w.Span)) && !numbers.Any(n => NumberWords.With(text, n.Span).Overlaps(w.Span)))
            .Select(w => (w.Span, Year: int.Parse(w.Exact, CultureInfo.InvariantCulture)))
            .Select(w => new DateMention(new DateRange(new DateOnly(w.Year, 1, 1), new DateOnly(w.Year, 12, 31)), w.Span));
        return [.. dates.Concat(bare).OrderBy(d => d.Span.Start)];
    }

    /// <summary>The question with a name as the archive writes it.</summary>
    public static Asked Respell(Asked asked, string typed, string written)
    {
        var at = asked.Text.IndexOf(typed, StringComparison.Ordinal);
        return at < 0 ? asked : Read(string.Concat(asked.Text.AsSpan(0, at), written, asked.Text.AsSpan(at + typed.Length)), asked.Today, asked.AsOf) with { LeansOn = asked.LeansOn };
    }

    private static AskedFor LabelOf(PhraseMatch match) => Enum.Parse<AskedFor>(match.Label.TrimEnd(Weak));

    private static List<PhraseMatch> Wanted(Wording words)
    {
        var kept = new List<PhraseMatch>();
        var taken = new HashSet<int>();
        foreach (var group in AskedPhrases.Find(words).OrderByDescending(m => m.Weight).ThenBy(m => m.Count).GroupBy(m => (m.Weight, m.First, m.Count)))
        {
            if (group.First().Words.Any(taken.Contains)) continue;
            kept.AddRange(group);
            taken.UnionWith(group.First().Words);
        }
        // "lệ phí bao nhiêu" asks for money, "ai chịu lệ phí" for a person.
        var open = kept.Where(m => m.Label[^1] != Weak).All(m => LabelOf(m) is AskedFor.What or AskedFor.Subject or AskedFor.Amount);
        if (!open) kept.RemoveAll(m => m.Label[^1] == Weak);
        else if (kept.Any(m => m.Label[^1] == Weak && LabelOf(m) is AskedFor.Money or AskedFor.Duration)) kept.RemoveAll(m => LabelOf(m) == AskedFor.Amount);
        else if (kept.Any(m => LabelOf(m) == AskedFor.Amount && m.Label[^1] != Weak)) kept.RemoveAll(m => m.Label[^1] == Weak);
        return kept;
    }

    /// <summary>"cơ quan nào" wants a name, not the word "cơ quan"; "hồ sơ gì" wants the sentence about the hồ sơ.</summary>
    private static bool IsSort(AskedFor what) => what is not (AskedFor.Money or AskedFor.Papers or AskedFor.Steps or AskedFor.Condition
        or AskedFor.Role or AskedFor.Title or AskedFor.InForce or AskedFor.EffectiveFrom or AskedFor.Duration);

    private static Asked Lean(Asked asked, Focus focus)
    {
        var pointers = PointingBack.Find(asked.Words);
        if (asked.Numbers.Count > 0) return asked;
        if (pointers.Any(p => p.Label == "person") && focus.Person is { } person)
            return Without(Read($"{asked.Text} {person}", asked.Today, asked.AsOf), pointers) with { LeansOn = focus };
        if (pointers.Any(p => p.Label is "any" or "document" or "person"))
            return Without(asked, pointers) with { LeansOn = focus };
        if (pointers.Any(p => p.Label == "more"))
        {
            if (asked.Provision is not null || asked.For.Any(f => f is not (AskedFor.Subject or AskedFor.What)) || focus.Question is null)
                return Without(asked, pointers) with { LeansOn = focus };
            return Read($"{Open(Read(focus.Question, asked.Today, asked.AsOf))} {asked.Text}", asked.Today, asked.AsOf);
        }
        var terms = asked.Terms.Count(t => t.Weight >= 0.5 && !asked.QuestionWords.Contains(t.Position));
        return terms <= FewTerms && asked.People.Count == 0 && asked.Provinces.Count == 0 && asked.Dates.Count == 0 && (asked.For.Count > 0 || asked.Provision is not null)
            ? WithMatterOf(asked, focus)
            : asked;
    }

    /// <summary>"mất mấy ngày?" after "Đăng ký kết hôn có mất lệ phí không?": the matter of the last question, the wish of this one.</summary>
    private static Asked WithMatterOf(Asked asked, Focus focus)
    {
        var leaning = asked with { LeansOn = focus, LeansSilently = true };
        if (focus.Question is null) return leaning;
        var last = Read(focus.Question, asked.Today, asked.AsOf);
        if (last.Numbers.Count > 0) return leaning;
        var matter = last.Terms.Where(t => t.Weight >= 0.5 && !last.QuestionWords.Contains(t.Position)).Select(t => last.Words.Span(t.Position, t.Count).In(last.Text));
        return Read($"{asked.Text} {string.Join(' ', matter)}", asked.Today, asked.AsOf) with
        {
            For = asked.For,
            QuestionWords = asked.QuestionWords,
            Counted = asked.Counted,
            LeansOn = focus,
            LeansSilently = true,
        };
    }

    /// <summary>The last question without the places, persons and dates that the new one replaces.</summary>
    private static string Open(Asked last)
    {
        var text = last.Text;
        foreach (var date in last.Dates.OrderByDescending(d => d.Span.Start)) text = text.Remove(date.Span.Start, date.Span.Length);
        foreach (var name in last.People.Select(p => p.Name).Concat(last.Provinces)) text = text.Replace(name, "", StringComparison.OrdinalIgnoreCase);
        return text.Trim(' ', '?');
    }

    private static Asked Without(Asked asked, IReadOnlyList<PhraseMatch> pointers)
    {
        var words = pointers.SelectMany(p => p.Words).ToHashSet();
        return asked with { Terms = [.. asked.Terms.Where(t => !Enumerable.Range(t.Position, t.Count).All(words.Contains))] };
    }
}
