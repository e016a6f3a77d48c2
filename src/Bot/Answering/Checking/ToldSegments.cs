using Archive.Text;
using Bot.Answering.Sentences;

namespace Bot.Answering.Checking;

/// <summary>Which parts of a passage a sentence tells: those that share its figures or most of its neighbouring words.</summary>
internal static class ToldSegments
{
    private const double MuchOfSegment = 0.45;
    private const double SomeOfSegment = 0.12;
    private const double MostOfWords = 0.7;
    private const int ShortSegment = 12;

    public static IReadOnlyList<string> Of(string said, string passage)
    {
        var segments = Parts(passage);
        if (segments.Count <= 1) return [.. segments.Select(segment => segment.Text)];
        var pairs = Pairs(said);
        var figures = Figures.In(said);
        var shares = segments.Select(segment => Share(segment.Text, pairs)).ToList();
        var most = shares.Max();
        var words = Syllables.Of(said).Select(word => word.Exact).ToHashSet(StringComparer.Ordinal);
        var told = segments.Where((segment, i) => shares[i] == most || shares[i] >= MuchOfSegment || IsShortAndTold(segment.Text, words)
            || (shares[i] >= SomeOfSegment && Figures.In(segment.Text) is { Count: > 0 } own && figures.Any(figure => own.Any(figure.IsSaidBy)))).ToList();
        // What introduces an item limits it: "Không thu phí đối với:".
        return [.. told.Select(segment => segment.LeadIn).OfType<string>().Concat(told.Select(segment => segment.Text)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Of four words three tell it: pairs alone would miss "không thu" for "thu".</summary>
    private static bool IsShortAndTold(string segment, HashSet<string> said)
    {
        var own = Syllables.Of(segment);
        return own.Count is > 0 and <= ShortSegment && own.Count(word => said.Contains(word.Exact)) >= MostOfWords * own.Count;
    }

    /// <summary>Sentences, list items and clauses parted by semicolons; what introduces them stands by itself.</summary>
    public static IReadOnlyList<string> Cut(string passage) => [.. Parts(passage).Select(part => part.Text)];

    private static List<(string Text, string? LeadIn)> Parts(string passage)
    {
        var parts = new List<(string Text, string? LeadIn)>();
        foreach (var clauses in SentenceSplitter.Split(passage).Select(span => Clauses.Of(passage, span)))
        {
            var lead = clauses.LeadIn?.In(passage).Trim();
            if (lead is not null) parts.Add((lead, null));
            parts.AddRange(clauses.Parts.Select(part => part.In(passage).Trim()).Where(part => part.Length > 0).Select(part => (part, lead)));
        }
        return parts;
    }

    /// <summary>Share of a segment's neighbouring words that stand side by side in what is said.</summary>
    public static double Share(string segment, IReadOnlySet<string> said)
    {
        var own = Pairs(segment);
        return own.Count == 0 ? 0 : own.Count(said.Contains) / (double)own.Count;
    }

    /// <summary>Words that stand side by side; figures are compared by themselves.</summary>
    public static IReadOnlySet<string> Pairs(string text)
    {
        var words = Syllables.Of(text);
        return words.Zip(words.Skip(1)).Where(pair => !char.IsAsciiDigit(pair.First.Exact[0]) && !char.IsAsciiDigit(pair.Second.Exact[0]))
            .Select(pair => $"{pair.First.Exact} {pair.Second.Exact}").ToHashSet(StringComparer.Ordinal);
    }
}
