using System.Globalization;
using Archive.Documents;
using Archive.Index;

namespace Archive.Search;

/// <summary>Numbers, provisions and dates of a question, as evidence for or against a passage rather than as words.</summary>
internal sealed class AskedEvidence
{
    private const int MostMentions = 200;

    private readonly PassageQuery query;
    private readonly HashSet<long> naming;
    private readonly List<(DateRange Range, string[] Forms)> dates;
    private readonly DefinitionAsked? definition;

    public AskedEvidence(PassageQuery query, ArchiveSnapshot snapshot)
    {
        this.query = query;
        naming = [.. query.Numbers.SelectMany(mention => snapshot.MentioningPassages(mention.Number, MostMentions))];
        definition = DefinitionAsked.Read(query.Text);
        dates = [.. query.Dates.Select(mention => (mention.Range, Forms(mention.Range)))];
    }

    /// <summary>Passages that name a number asked for; found whatever their words are.</summary>
    public IReadOnlyCollection<long> Naming => naming;

    /// <summary>1 when the passage names a number asked for.</summary>
    public float Names(long passage) => naming.Contains(passage) ? 1 : 0;

    /// <summary>1 when the passage stands in a document that has the number.</summary>
    public float IsNumber(PassageOf passage) =>
        passage.Document.Facts.Number is { } own && query.Numbers.Any(mention => mention.Number.CanMean(own)) ? 1 : 0;

    /// <summary>1 for the article asked for, more when the clause agrees too.</summary>
    public float IsProvision(PassageOf passage)
    {
        var best = 0f;
        foreach (var asked in query.Provisions)
        {
            if (DieuOf(passage) != asked.Dieu) continue;
            var place = passage.Passage.Place;
            best = MathF.Max(best, 1 + (asked.Khoan is null ? 0 : place.Khoan == asked.Khoan ? 0.5f : place.Khoan is null ? 0.2f : 0));
        }
        return best;
    }

    /// <summary>1 when a meaning is asked for and the passage gives it.</summary>
    public float Defines(PassageOf passage) => definition?.IsAnsweredBy(passage.Passage.Text) ?? 0;

    /// <summary>1 when the passage states a date asked for, or its document is of it.</summary>
    public float IsDated(PassageOf passage)
    {
        foreach (var (range, forms) in dates)
        {
            if (passage.Document.Facts.Issued is { } issued && range.Contains(issued)) return 1;
            if (passage.Document.Facts.Published is { } published && range.Contains(published)) return 1;
            if (forms.Any(form => passage.Passage.Text.Contains(form, StringComparison.Ordinal))) return 1;
        }
        return 0;
    }

    /// <summary>The article a passage is, by its place, or by a title such as "Điều 5. Phạm vi" where a database gives one article a line.</summary>
    private static string? DieuOf(PassageOf passage)
    {
        if (passage.Passage.Place.Dieu is { } dieu) return dieu;
        var title = passage.Document.Facts.Title;
        return title.StartsWith("Điều ", StringComparison.Ordinal) && ProvisionMention.FindAll(title) is [var first, ..] && first.Span.Start == 0
            ? first.Dieu
            : null;
    }

    /// <summary>The ways a day is written in documents.</summary>
    private static string[] Forms(DateRange range)
    {
        if (range.From is not { } day || range.To != day) return [];
        var (d, m, y) = (day.Day, day.Month, day.Year);
        return
        [
            .. new[]
            {
                $"{d}/{m}/{y}", $"{d:D2}/{m:D2}/{y}", $"{d:D2}/{m}/{y}", $"{d}-{m}-{y}", $"{d:D2}-{m:D2}-{y}",
                $"{d} tháng {m} năm {y}", $"{d:D2} tháng {m:D2} năm {y}", $"{d:D2} tháng {m} năm {y}",
            }.Select(form => string.Create(CultureInfo.InvariantCulture, $"{form}")).Distinct(),
        ];
    }
}
