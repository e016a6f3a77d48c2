namespace Archive.Text;

/// <summary>How far an abbreviation may be trusted.</summary>
public enum AbbreviationUse
{
    /// <summary>Means the same wherever it stands, in documents and in questions.</summary>
    IndexSynonym,

    /// <summary>To be expanded in questions only.</summary>
    QueryExpand,

    /// <summary>Ambiguous: the context or the archive decides, it is never expanded blindly.</summary>
    HintOnly,
}

/// <summary>What an abbreviation can stand for: "Ủy ban nhân dân".</summary>
public sealed record AbbreviationReading(string Expansion, AbbreviationUse Use)
{
    /// <summary>Typed in chats only ("ko", "dc"), as opposed to printed in documents ("UBND").</summary>
    public bool IsChat { get; init; }

    /// <summary>What else it can stand for, where its table tells.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];
}

/// <summary>An abbreviation met in a text.</summary>
public sealed record AbbreviationMention(TextSpan Span, IReadOnlyList<AbbreviationReading> Readings);

/// <summary>The abbreviations of documents and of chats.</summary>
public static class Abbreviations
{
    private const int MostWords = 4;

    private static readonly ILookup<string, Entry> Entries = EmbeddedTable.Read("abbreviations.tsv").Rows
        .Select(Entry.Of)
        .ToLookup(entry => entry.Folded);

    private static readonly HashSet<string> FirstWords = [.. Entries.Select(group => Folding.Fold(Syllables.Of(group.Key)[0].Span.In(group.Key)))];

    /// <summary>What a word, or a few words, written just so can stand for; empty when it is no abbreviation that is known.</summary>
    public static IReadOnlyList<AbbreviationReading> Readings(string token)
    {
        var plain = NormalizedText.Of(token).Text;
        return [.. Entries[Folding.Fold(plain)].Where(entry => entry.Reads(plain)).Select(entry => entry.Reading)];
    }

    /// <summary>All abbreviations in a text, the longest where several begin at one word: "TT&amp;TT", "đ/c", "P.", "sổ đỏ".</summary>
    public static IReadOnlyList<AbbreviationMention> FindAll(string text)
    {
        var found = new List<AbbreviationMention>();
        var words = Syllables.Of(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (!FirstWords.Contains(Folding.Fold(words[i].Span.In(text)))) continue;
            var last = i;
            while (last + 1 < words.Count && last + 1 - i < MostWords && Joins(text, words[last].Span.End, words[last + 1].Span.Start)) last++;
            for (; last >= i; last--)
            {
                if (At(text, TextSpan.Between(words[i].Span.Start, words[last].Span.End)) is not { } mention) continue;
                found.Add(mention);
                i = last;
                break;
            }
        }
        return found;
    }

    private static bool Joins(string text, int from, int to) => to == from + 1 && text[from] is ' ' or '&' or '-' or '/' or '.';

    private static AbbreviationMention? At(string text, TextSpan span)
    {
        if (span.End < text.Length && text[span.End] == '.')
        {
            var dotted = span with { Length = span.Length + 1 };
            if (Readings(dotted.In(text)) is { Count: > 0 } withDot) return new AbbreviationMention(dotted, withDot);
        }
        return Readings(span.In(text)) is { Count: > 0 } readings ? new AbbreviationMention(span, readings) : null;
    }

    private sealed record Entry(string Written, string Folded, AbbreviationReading Reading, bool OnlyAsWritten, bool NeverInCapitals)
    {
        public static Entry Of(EmbeddedTable.Row row)
        {
            var use = row["use"] switch
            {
                "index_synonym" => AbbreviationUse.IndexSynonym,
                "query_expand" => AbbreviationUse.QueryExpand,
                _ => AbbreviationUse.HintOnly,
            };
            var chat = row["category"] == "chat";
            return new Entry(
                row["abbr"],
                row["abbr_folded"],
                new AbbreviationReading(row["expansion"], use) { IsChat = chat, Others = OthersOf(row["ambiguous_with"]) },
                row["note"].Contains("never expand the folded form", StringComparison.Ordinal),
                chat);
        }

        /// <summary>Parted by " / "; remarks stand among them, which no Vietnamese spelling allows.</summary>
        private static IReadOnlyList<string> OthersOf(string cell) =>
            [.. cell.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(other => Syllables.Of(other).TrueForAll(word => VietnameseSyllable.IsPossible(word.Folded)))];

        public bool Reads(string token)
        {
            if (OnlyAsWritten) return token == Written;
            if (NeverInCapitals && token.Any(char.IsUpper) && !token.Any(char.IsLower)) return false;
            var lower = Folding.Lower(token);
            // A word typed with its marks means the entry with these marks; one without can mean both.
            return lower == Folding.Lower(Written) || lower == Folded;
        }
    }
}
