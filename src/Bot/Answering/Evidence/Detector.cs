using System.Collections.Frozen;
using Archive.Documents;
using Archive.Text;
using Bot.Answering.Asking;
using Bot.Answering.Sentences;

namespace Bot.Answering.Evidence;

/// <summary>Whether a clause holds a thing of the kind a question asks for, from 0 (no) to 1 (surely).</summary>
internal sealed class Detector(Asked asked)
{
    private const int LabelWords = 6;

    private static readonly ILookup<string, Phrase> Labels = Lines.Read("labels.tsv").ToLookup(cells => cells[0], cells => new Phrase(cells[1]), StringComparer.Ordinal);
    private static readonly ILookup<string, Phrase> Cues = Lines.Read("cues.tsv").ToLookup(cells => cells[0], cells => new Phrase(cells[1]), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Prepositions = Words("Preposition");
    private static readonly FrozenSet<string> PlaceWords = Words("PlaceWord");
    private static readonly Phrase[] Localities = [new("địa phương nào"), new("tỉnh nào"), new("nước nào"), new("quốc gia nào"), new("thành phố nào"), new("vùng nào")];
    private static readonly Phrase From = new("từ … nào");
    private static readonly Phrase[] Until = [new("trước … nào"), new("đến … nào"), new("hạn chót"), new("hạn cuối"), new("chậm nhất"), new("hạn nộp")];

    /// <summary>How near the answer stands to the words of the question, in syllables, for half of the trust.</summary>
    private const double HalfDistance = 12;

    // "sau khi có kết quả", "đầu năm học": a time, but no date. Enough in rules, never for an event in the news.
    private const double SoftDate = 0.5;
    // Rules speak of "cơ quan đăng ký cư trú", news of the Sở by its name.
    private const double OnlyASort = 0.4;
    private const double SortInNews = 0.1;

    private readonly bool asksProvince = Localities.Any(phrase => phrase.IsIn(asked.Words));
    private readonly bool asksDay = asked.Words.Syllables.Zip(asked.Words.Syllables.Skip(1)).Any(pair => pair.First.Folded is "ngay" or "hom" or "thang" or "nam" && pair.Second.Folded is "nao" or "may" or "bao");
    private readonly bool asksFrom = From.IsIn(asked.Words);
    private readonly bool asksUntil = Until.Any(phrase => phrase.IsIn(asked.Words));
    private readonly bool plural = asked.Words.Syllables.Any(w => w.Exact is "những" or "các" or "hai" or "ba" || w.Exact == "nhung");

    private readonly List<IReadOnlyList<Syllable>> telling = [.. asked.Terms.Where(term => term.Weight >= 0.5).SelectMany(term => term.Wordings)];
    private readonly Dictionary<(AskedFor, string), bool> announcing = [];
    private (Stretch? Stretch, List<(int First, int End)> Words) met;

    private readonly HashSet<string> named = [.. asked.Words.Syllables.Select(s => s.Folded)];

    /// <summary>A question of this kind has no answer without such evidence.</summary>
    public static bool IsRequired(AskedFor what, Asked asked) => what switch
    {
        AskedFor.Person or AskedFor.Role or AskedFor.Date or AskedFor.Money or AskedFor.Duration or AskedFor.Place => true,
        AskedFor.Amount => asked.Counted.Length > 0,
        _ => false,
    };

    /// <summary>"3. Nơi nộp hồ sơ", "c) Thời hạn giải quyết: …": a label of the kind asked for, over the clause or at its head.</summary>
    public double Of(AskedFor what, Stretch stretch, string heading)
    {
        var found = InText(what, stretch);
        // A label announces, but a day or a sum must be there.
        if (found == 0 && what is AskedFor.Date or AskedFor.Duration or AskedFor.Money) return 0;
        if (!Labels.Contains(what.ToString())) return Math.Min(1, found);
        var head = string.Join(' ', stretch.Words.Take(LabelWords).Select(w => w.Span.In(stretch.Text)));
        var labelled = Announces(what, head) ? 1 : AnnouncesOnce(what, heading) ? 0.8 : 0;
        return Math.Min(1, Math.Max(found, (0.6 * found) + (0.5 * labelled)));
    }

    /// <summary>Whether a heading names the kind of thing asked for.</summary>
    public static bool Announces(AskedFor what, string heading) =>
        heading.Length > 0 && Wording.Of(heading) is var words && Labels[what.ToString()].Any(p => p.IsIn(words));

    /// <summary>The heading of a passage stands over many clauses.</summary>
    public bool AnnouncesOnce(AskedFor what, string heading) =>
        announcing.TryGetValue((what, heading), out var known) ? known : announcing[(what, heading)] = Announces(what, heading);

    public double Of(AskedFor what, Stretch stretch) => InText(what, stretch);

    private double InText(AskedFor what, Stretch stretch) => what switch
    {
        AskedFor.Person => Math.Max(NewPeople(stretch), 0.75 * NewAgencies(stretch)),
        AskedFor.Agency => NewAgencies(stretch),
        AskedFor.Role => RoleOfNamed(stretch),
        AskedFor.Date => NewDates(stretch),
        AskedFor.EffectiveFrom => stretch.Text.Contains("hiệu lực", StringComparison.OrdinalIgnoreCase) ? Math.Max(0.5, NewDates(stretch)) : 0,
        AskedFor.Duration => Durations(stretch),
        AskedFor.Amount => Counts(stretch),
        AskedFor.Money => stretch.Amounts.Any(Amounts.IsMoney) || HasCue("Money", stretch, atMost: 5) ? 1 : 0.5 * Share("MoneyToo", stretch),
        AskedFor.Place => Places(stretch),
        AskedFor.Documents => stretch.Numbers.Count > 0 ? 1 : 0,
        AskedFor.Basis => Math.Max(stretch.Numbers.Count > 0 ? 0.8 : 0, Share("Basis", stretch)),
        AskedFor.Title => Titles(stretch),
        AskedFor.Signer or AskedFor.Author or AskedFor.InForce or AskedFor.Confirmation => 0,
        AskedFor.Subject or AskedFor.What => 0.5,
        _ => Share(what.ToString(), stretch),
    };

    private static FrozenSet<string> Words(string label) => Lines.Read("cues.tsv").Where(cells => cells[0] == label)
        .Select(cells => Syllables.One(cells[1])!.Value.Exact).ToFrozenSet(StringComparer.Ordinal);

    private double NewPeople(Stretch stretch)
    {
        var best = 0.0;
        foreach (var person in stretch.People)
        {
            if (Syllables.Of(person.Name).All(s => named.Contains(s.Folded))) continue;
            best = Math.Max(best, (person.Titled ? 1 : 0.8) * Near(stretch, person.Span));
        }
        return best;
    }

    private double NewAgencies(Stretch stretch)
    {
        var best = 0.0;
        var names = 0;
        foreach (var head in stretch.Agencies)
        {
            var known = IsName(stretch, head) ? 1 : stretch.IsNews ? SortInNews : OnlyASort;
            names += known == 1 ? 1 : 0;
            best = Math.Max(best, known * Near(stretch, head));
        }
        return plural && names < 2 ? 0.7 * best : best;
    }

    /// <summary>"Báo Lạng Sơn", "Tỉnh ủy"; but "cơ quan", "các sở" and "UBND các huyện" name a sort, not one.</summary>
    private static bool IsName(Stretch stretch, TextSpan head)
    {
        if (!char.IsUpper(stretch.Text[head.Start])) return false;
        var next = stretch.Words.FirstOrDefault(w => w.Span.Start >= head.End);
        return next.Exact is not ("các" or "cấp" or "những" or "của" or "và") || head.Length > 12;
    }

    private double RoleOfNamed(Stretch stretch)
    {
        if (asked.People.Count == 0) return Share("Role", stretch);
        var role = Cues["Role"].Any(p => p.IsIn(stretch.Wording));
        return role ? asked.People.Max(p => NameSpelling.Likeness(p.Name, stretch.People)) : 0;
    }

    private double NewDates(Stretch stretch)
    {
        var best = 0.0;
        foreach (var date in stretch.Dates)
        {
            if (asked.Dates.Any(d => d.Range == date.Range)) continue;
            best = Math.Max(best, Precision(date.Range) * Role(stretch, date.Span) * Near(stretch, date.Span));
        }
        return best > 0 || stretch.IsNews || asksDay ? best : SoftDate * Math.Min(1, Share("Date", stretch));
    }

    /// <summary>A day answers "khi nào"; a term of office or a decade hardly does.</summary>
    private static double Precision(DateRange range) => range is not { From: { } from, To: { } to } ? 0.5
        : (to.DayNumber - from.DayNumber) switch { 0 => 1, <= 31 => 0.9, <= 366 => 0.7, _ => 0.3 };

    /// <summary>"Thông báo số 96/TB-SXD ngày 03/9/2026": the day of a document named, not of the event; and "từ ngày", "trước ngày" as asked.</summary>
    private double Role(Stretch stretch, TextSpan date)
    {
        if (stretch.Numbers.Any(n => date.Start >= n.Span.End && date.Start - n.Span.End <= 12)) return 0.4;
        var before = Folding.Fold(stretch.Text[Math.Max(0, date.Start - 14)..date.Start]);
        if (asksFrom) return before.Contains("tu ", StringComparison.Ordinal) ? 1 : 0.8;
        if (asksUntil) return before.Contains("truoc", StringComparison.Ordinal) || before.Contains("den ", StringComparison.Ordinal) || before.Contains("nhat", StringComparison.Ordinal) || before.Contains("han", StringComparison.Ordinal) ? 1 : 0.8;
        return 1;
    }

    private double Durations(Stretch stretch)
    {
        var best = 0.0;
        foreach (var amount in stretch.Amounts.Where(Amounts.IsTime))
            best = Math.Max(best, Near(stretch, amount.Span));
        return best;
    }

    private double Counts(Stretch stretch)
    {
        var best = 0.0;
        foreach (var amount in stretch.Amounts)
        {
            var fits = asked.Counted.Length == 0 ? 0.8 : asked.Words.IsBare
                ? Amounts.CountsAs(Folding.Fold(amount.Unit), asked.Counted) || Amounts.CountsAs(amount.Unit, asked.Counted) ? 1 : 0
                : Amounts.CountsAs(amount.Unit, asked.Counted) ? 1 : 0;
            best = Math.Max(best, fits * Near(stretch, amount.Span));
        }
        return best;
    }

    private double Places(Stretch stretch)
    {
        // "địa phương nào", "tỉnh nào": the document's own place will do.
        if (asksProvince)
        {
            var others = Asking.Provinces.In(stretch.Wording).Except(asked.Provinces, StringComparer.Ordinal).Any();
            if (others || (stretch.Place is { } place && !asked.Provinces.Contains(place))) return 0.8;
        }
        var best = 0.0;
        var words = stretch.Words;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (!Prepositions.Contains(words[i].Exact)) continue;
            var next = words[i + 1];
            var isPlace = char.IsUpper(stretch.Text[next.Span.Start]) || PlaceWords.Contains(next.Exact) || stretch.Agencies.Any(a => a.Start == next.Span.Start);
            if (isPlace) best = Math.Max(best, Near(stretch, next.Span));
        }
        return best > 0 ? best : 0.5 * Share("Place", stretch);
    }

    // "hội nghị gì": the word before "gì" with more said about it.
    private double Titles(Stretch stretch)
    {
        var at = asked.QuestionWords.Where(w => w > 0).Select(w => asked.Words.Syllables[w - 1]).ToList();
        return stretch.Words.SkipLast(2).Any(w => at.Any(a => a.Folded == w.Folded)) ? 0.8 : 0;
    }

    private static double Share(string label, Stretch stretch)
    {
        var found = Cues[label].Count(p => p.IsIn(stretch.Wording));
        return found == 0 ? 0 : found == 1 ? 0.7 : found == 2 ? 0.9 : 1;
    }

    private static bool HasCue(string label, Stretch stretch, int atMost)
    {
        return Cues[label].Take(atMost).Any(p => p.IsIn(stretch.Wording));
    }

    /// <summary>1 beside words of the question, falling with the distance to the nearest.</summary>
    private double Near(Stretch stretch, TextSpan span)
    {
        var at = stretch.WordAt(span.Start);
        var to = stretch.WordAt(span.End - 1);
        var nearest = int.MaxValue;
        foreach (var (first, end) in MetIn(stretch))
            nearest = Math.Min(nearest, end <= at ? at - end : first > to ? first - to - 1 : 0);
        return nearest == int.MaxValue ? 0.5 : 0.5 + (0.5 / (1 + (nearest / HalfDistance)));
    }

    /// <summary>Where words of the question stand in a clause; looked for once, however many things there are to be near to.</summary>
    private List<(int First, int End)> MetIn(Stretch stretch)
    {
        if (ReferenceEquals(met.Stretch, stretch)) return met.Words;
        var found = new List<(int First, int End)>();
        var words = stretch.Words;
        foreach (var wording in telling)
        {
            for (var i = 0; i + wording.Count <= words.Count; i++)
            {
                var k = 0;
                while (k < wording.Count && words[i + k].Folded == wording[k].Folded) k++;
                if (k == wording.Count) found.Add((i, i + k));
            }
        }
        met = (stretch, found);
        return found;
    }
}
