using System.Globalization;

namespace Bot.Answering;

/// <summary>Numbers the quotations of an answer: the same words get the same mark. The only place that knows how marks look.</summary>
internal sealed class CitationMarks
{
    private readonly List<Quotation> quotations = [];

    public IReadOnlyList<Quotation> Quotations => quotations;

    public int Of(Quotation quotation)
    {
        var at = quotations.FindIndex(q => q.Document.Key == quotation.Document.Key && q.Span == quotation.Span);
        if (at >= 0) return at + 1;
        quotations.Add(quotation);
        return quotations.Count;
    }

    public static string Write(IEnumerable<int> marks) =>
        string.Concat(marks.Select(mark => string.Create(CultureInfo.InvariantCulture, $" [{mark}]")));
}
