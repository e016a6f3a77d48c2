using Archive.Documents;
using Archive.Text;

namespace Bot.Answering.Checking;

/// <summary>
/// The figures of a text, in reading order, and their comparison between what is said and what a source says. Pure functions: no
/// archive, no model. <c>Figures.Unsaid("hạn 3 ngày", ["trong 03 ngày làm việc"])</c> gives the figure "3 ngày".
/// </summary>
internal static class Figures
{
    public static IReadOnlyList<Figure> In(string text)
    {
        var plain = NormalizedText.Of(text);
        var numbers = DocumentNumber.FindAll(plain.Text).Where(mention => mention.Number.Symbol is not null).ToList();
        List<Figure> found = [.. numbers.Select(mention => new Figure(FigureKind.Document, mention.Number.ToString(), "", mention.Span))];
        found.AddRange(FigureDates.In(plain.Text, [.. numbers.Select(mention => mention.Span)]));
        found.AddRange(new FigureScan(plain.Text, [.. found.Select(figure => figure.Span)]).Read());
        return [.. found.Select(figure => figure with { Span = plain.ToOriginal(figure.Span) }).OrderBy(figure => figure.Span.Start).ThenBy(figure => figure.Span.Length)];
    }

    /// <summary>The figures of <paramref name="said"/> that none of the sources says.</summary>
    public static IReadOnlyList<Figure> Unsaid(string said, IEnumerable<string> sources) => Unsaid(In(said), [.. sources.SelectMany(In)]);

    public static IReadOnlyList<Figure> Unsaid(IReadOnlyList<Figure> said, IReadOnlyList<Figure> sources) =>
        [.. said.Where(figure => !sources.Any(source => Says(source, figure)))];

    private static bool Says(Figure source, Figure said) => said.Kind == FigureKind.Document && source.Kind == FigureKind.Document
        ? DocumentNumber.TryParse(said.Value) is { } named && DocumentNumber.TryParse(source.Value) is { } full ? named.CanMean(full) || named.Key == full.Key : said.Value == source.Value
        : said.IsSaidBy(source);
}
