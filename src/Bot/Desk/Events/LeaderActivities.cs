using Archive.Documents;
using Archive.Index;
using Archive.Text;
using Bot.Answering;
using Bot.Answering.Asking;
using Bot.Answering.Sentences;

namespace Bot.Desk.Events;

/// <summary>
/// Reads news items for who did what: a person, an office held ("ông X, Chủ tịch UBND tỉnh," or "Chủ tịch UBND tỉnh X") and a deed right
/// behind. A sentence without all three tells nothing here.
/// </summary>
internal static class LeaderActivities
{
    // "…, sẽ trực tiếp chủ trì": what may stand between a leader and the deed; any other word makes it somebody else's.
    private static readonly HashSet<string> BeforeDeed = [.. Syllables.Of("đã sẽ vừa cùng đến tới và trực tiếp đồng cũng có buổi").Select(word => word.Exact)];

    // "dự thảo", "dự án": other words.
    private static readonly HashSet<string> AfterNoDeed = [.. Syllables.Of("thảo án kiến toán tính phòng").Select(word => word.Exact)];

    private const int FarthestRole = 9;
    private const int LongestPlace = 80;

    private static readonly PhraseList Deeds = PhraseList.Read("deeds.tsv");

    private static readonly Phrase[] Roles =
    [
        .. new[]
        {
            "chủ tịch", "phó chủ tịch", "quyền chủ tịch", "bí thư", "phó bí thư", "giám đốc", "phó giám đốc", "quyền giám đốc", "chánh văn phòng", "phó chánh văn phòng", "trưởng ban", "phó trưởng ban",
            "bộ trưởng", "thứ trưởng", "thủ tướng", "phó thủ tướng", "cục trưởng", "vụ trưởng", "chánh thanh tra",
        }.Select(role => new Phrase(role)),
    ];

    public static IEnumerable<Activity> Of(ArchivedDocument document, Sources sources)
    {
        var text = sources.TextOf(document);
        foreach (var sentence in SentenceSplitter.Split(text))
            foreach (var activity in In(sentence.In(text), sentence, document, sources)) yield return activity;
    }

    private static IEnumerable<Activity> In(string sentence, TextSpan span, ArchivedDocument document, Sources sources)
    {
        var words = Wording.Of(sentence);
        var deeds = Deeds.Find(words);
        if (deeds.Count == 0) yield break;
        foreach (var person in People.In(sentence, words.Syllables))
        {
            var first = words.Syllables.TakeWhile(word => word.Span.End <= person.Span.Start).Count();
            var last = words.Syllables.TakeWhile(word => word.Span.Start < person.Span.End).Count() - 1;
            if ((RoleAfter(sentence, words, person.Span, last) ?? RoleBefore(sentence, words, first)) is not { } role) continue;
            if (DeedOf(sentence, words, deeds, first, Math.Max(last, role.LastWord)) is not { } deed) continue;
            yield return new(person.Name, role.Text, deed.Label, sentence, span, document)
            {
                Day = DayOf(sources.TextOf(document), span, document),
                Place = PlaceIn(sentence),
                IsPlanned = deed.First > 0 && words.Syllables[deed.First - 1].Exact is "sẽ",
                Provision = sources.PassageAt(document, span.Start).Place,
            };
        }
    }

    private sealed record RoleWords(string Text, int LastWord);

    /// <summary>"ông Lê Văn Khải, Phó Chủ tịch Thường trực UBND tỉnh, …"; "bà X, lúc đó là Phó Chủ tịch …".</summary>
    private static RoleWords? RoleAfter(string sentence, Wording words, TextSpan person, int last)
    {
        if (person.End >= sentence.Length || sentence[person.End] != ',') return null;
        var end = sentence.IndexOfAny([',', ';', '.', '('], person.End + 1);
        if (end < 0) end = sentence.Length;
        for (var i = last + 1; i < words.Count && i <= last + 5 && words.Syllables[i].Span.End <= end; i++)
        {
            if (!Roles.Any(role => role.At(words, i) is not null)) continue;
            var text = sentence[words.Syllables[i].Span.Start..end].Trim();
            var lastWord = words.Syllables.TakeWhile(word => word.Span.Start < end).Count() - 1;
            return new(text, lastWord);
        }
        return null;
    }

    /// <summary>"Giám đốc Sở Xây dựng Phan Đức Lộc".</summary>
    private static RoleWords? RoleBefore(string sentence, Wording words, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - FarthestRole; i--)
        {
            var between = sentence[words.Syllables[i].Span.Start..(first < words.Count ? words.Syllables[first].Span.Start : sentence.Length)];
            if (between.AsSpan().IndexOfAny(",;:") >= 0) return null;
            if (!Roles.Any(role => role.At(words, i) is not null)) continue;
            // "Phó Chủ tịch", not the "Chủ tịch" in it.
            if (i > 0 && Roles.Any(role => role.At(words, i - 1) is not null)) continue;
            var text = between.Trim();
            foreach (var title in (ReadOnlySpan<string>)[" ông", " bà", " đồng chí"])
                if (text.EndsWith(title, StringComparison.OrdinalIgnoreCase)) text = text[..^title.Length];
            return new(text, first);
        }
        return null;
    }

    /// <summary>The first deed behind the person, or "cùng dự có …" right before.</summary>
    private static PhraseMatch? DeedOf(string sentence, Wording words, IReadOnlyList<PhraseMatch> deeds, int first, int after)
    {
        var behind = deeds.FirstOrDefault(deed => deed.First > after && words.Syllables.Skip(after + 1).Take(deed.First - after - 1).All(word => BeforeDeed.Contains(word.Exact)) && !Parts(sentence, words, after, deed.First));
        if (behind is not null) return behind.End < words.Count && AfterNoDeed.Contains(words.Syllables[behind.End].Exact) ? null : behind;
        return deeds.LastOrDefault(deed => deed.End <= first && first - deed.End <= 2 && words.Syllables.Skip(deed.End).Take(first - deed.End).All(word => word.Exact is "có" or "ông" or "bà" or "là"));
    }

    private static bool Parts(string sentence, Wording words, int from, int to) =>
        sentence.AsSpan(words.Syllables[from].Span.End, words.Syllables[to].Span.Start - words.Syllables[from].Span.End).IndexOfAny(";.") >= 0;

    /// <summary>The day the sentence says, else the only one of the news item, else the first said before: the lead tells when.</summary>
    private static DateOnly? DayOf(string text, TextSpan sentence, ArchivedDocument document) =>
        Days(sentence.In(text), document).FirstOrDefault() ?? (document.Facts.EventDays is { Days: [var only] } ? only : Days(text[..sentence.Start], document).FirstOrDefault());

    private static IEnumerable<DateOnly?> Days(string text, ArchivedDocument document) => DateRange.FindAll(text, document.Facts.Published)
        .Where(date => date.Range.From is not null && date.Range.From == date.Range.To && !IsOfNumber(text, date))
        .Select(date => (DateOnly?)NewsDays.Nearest(text, date, document.Facts.Published));

    /// <summary>"Giấy mời số 15/GM-STTTT ngày 02/4/2024": the day of a document, not of an event.</summary>
    internal static bool IsOfNumber(string sentence, DateMention date) =>
        DocumentNumber.FindAll(sentence).Any(number => number.Span.End <= date.Span.Start && date.Span.Start - number.Span.End <= 8);

    private static string? PlaceIn(string sentence)
    {
        var at = sentence.IndexOf(" tại ", StringComparison.OrdinalIgnoreCase);
        var start = at >= 0 ? at + 5 : sentence.StartsWith("Tại ", StringComparison.Ordinal) ? 4 : -1;
        if (start < 0) return null;
        var end = sentence.IndexOfAny([',', ';', '.'], start);
        if (end < 0) end = sentence.Length;
        var place = sentence[start..end].Trim();
        return place.Length is > 2 and <= LongestPlace ? place : null;
    }
}
