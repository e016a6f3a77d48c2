using System.Collections.Frozen;
using System.Globalization;
using Archive.Text;

namespace Bot.Answering.Checking;

/// <summary>One sentence of a model against the passages it cites.</summary>
internal static class RewrittenSentence
{
    private const double LeastOfWords = 0.6;

    // The figures of a clause must stand together in a part of the passage that the clause tells best, or nearly so: two amounts of a
    // table cannot change places.
    private const double NearlyBest = 0.75;

    private static readonly FrozenSet<string> Initialisms = new[] { "UBND", "HĐND", "MTTQ", "GCN", "CCCD", "BHYT", "BHXH", "PCCC", "THPT", "THCS" }.ToFrozenSet(StringComparer.Ordinal);

    public static RewriteFault? FaultOf(string sentence, string question, IReadOnlyList<Quotation> cited)
    {
        List<string> passages = [.. cited.Select(quotation => quotation.Quote)];
        var quoted = QuotedParts.Of(sentence.Replace('"', '“'), passages);
        if (sentence.Contains('"', StringComparison.Ordinal) || quoted.Unfounded.Count > 0) return RewriteFault.Quotation;
        if (!FiguresStand(sentence, cited, passages)) return RewriteFault.Figure;
        if (Conditions.Added(sentence, passages).Count > 0) return RewriteFault.Condition;
        var known = passages.SelectMany(Syllables.Of).Concat(Syllables.Of(question)).ToList();
        if (!NamesStand(sentence, passages)) return RewriteFault.Name;
        return WordsStand(sentence, passages, question, known) ? null : RewriteFault.Words;
    }

    private static bool FiguresStand(string sentence, IReadOnlyList<Quotation> cited, List<string> passages)
    {
        var said = Figures.In(sentence);
        // Telephone numbers and accounts are quoted, never reworded.
        if (said.Any(figure => figure.Kind == FigureKind.Code)) return false;
        var ofDocuments = cited.SelectMany(quotation => new[] { quotation.Document.Facts.Number?.ToString(), Day(quotation.Document.Facts.Issued) }).OfType<string>();
        // The document may be named by its number and its very day; its year says nothing of what it tells.
        var named = Figures.In(string.Join('\n', ofDocuments)).Select(figure => (figure.Kind, figure.Value)).ToHashSet();
        var open = Others(said, named);
        if (Figures.Unsaid(open, [.. passages.SelectMany(Figures.In)]).Count > 0) return false;
        var segments = passages.SelectMany(ToldSegments.Cut).Select(segment => (Text: segment, Figures: Figures.In(segment))).ToList();
        return Clauses(sentence).All(clause => StandTogether(Others(Figures.In(clause), named), ToldSegments.Pairs(clause), segments));
    }

    private static IReadOnlyList<Figure> Others(IReadOnlyList<Figure> figures, HashSet<(FigureKind, string)> named) => [.. figures.Where(figure => !named.Contains((figure.Kind, figure.Value)))];

    private static bool StandTogether(IReadOnlyList<Figure> figures, IReadOnlySet<string> pairs, List<(string Text, IReadOnlyList<Figure> Figures)> segments)
    {
        if (figures.Count == 0 || segments.Count <= 1) return true;
        // What of the clause stands in a segment, so that a long segment has no advantage.
        var shares = segments.Select(segment => pairs.Count == 0 ? 0 : ToldSegments.Pairs(segment.Text).Count(pairs.Contains) / (double)pairs.Count).ToList();
        var best = shares.Max();
        return segments.Where((_, i) => shares[i] >= NearlyBest * best).Any(segment => Figures.Unsaid(figures, segment.Figures).Count == 0);
    }

    private static string[] Clauses(string sentence) => sentence.Split([", ", "; ", " và ", " còn ", " nhưng "], StringSplitOptions.RemoveEmptyEntries);

    private static string? Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>Capitals inside a sentence are names: their words must stand capitalised in a passage too, side by side.</summary>
    private static bool NamesStand(string sentence, List<string> passages)
    {
        var words = Syllables.Of(sentence);
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsCapital(sentence, words[i])) continue;
            var first = i;
            while (i + 1 < words.Count && IsCapital(sentence, words[i + 1]) && sentence[words[i].Span.End..words[i + 1].Span.Start].Trim().Length == 0) i++;
            var name = TextSpan.Between(words[first].Span.Start, words[i].Span.End).In(sentence);
            if (passages.Exists(passage => Verbatim.Stands(passage, name))) continue;
            // The first word of a sentence is capital whatever it is.
            if (first == 0 && (i == 0 || passages.Exists(passage => Verbatim.Stands(passage, TextSpan.Between(words[1].Span.Start, words[i].Span.End).In(sentence))))) continue;
            if (i == first && Initialisms.Contains(name)) continue;
            return false;
        }
        return true;
    }

    private static bool IsCapital(string sentence, Syllable word) => char.IsUpper(sentence[word.Span.Start]);

    /// <summary>Most words are the passages', and none is a token of no language that nobody asked with.</summary>
    private static bool WordsStand(string sentence, List<string> passages, string question, List<Syllable> known)
    {
        var folded = known.Select(word => word.Folded).ToHashSet(StringComparer.Ordinal);
        var words = Syllables.Of(sentence).Where(word => !char.IsAsciiDigit(word.Exact[0])).ToList();
        if (words.Count == 0) return false;
        if (words.Exists(word => !VietnameseSyllable.IsPossible(word.Folded) && !IsKnownToken(word.Span.In(sentence), passages))) return false;
        return words.Count(word => folded.Contains(word.Folded)) >= LeastOfWords * words.Count;
    }

    /// <summary>An initialism of offices, or a loan word that the official passage spells in small letters ("internet", "email").</summary>
    private static bool IsKnownToken(string token, List<string> passages) =>
        Initialisms.Contains(token) || (Abbreviations.Readings(token).Count > 0 && passages.Exists(passage => Verbatim.Stands(passage, token)));
}
