using Archive.Text;

namespace Bot.Answering.Sentences;

/// <summary>
/// A sentence taken apart: what introduces an enumeration ("UBND tỉnh yêu cầu:") and its clauses, parted by semicolons.
/// A sentence without either is one clause.
/// </summary>
internal sealed record Clauses(TextSpan Sentence, TextSpan? LeadIn, IReadOnlyList<TextSpan> Parts)
{
    public static Clauses Of(string text, TextSpan sentence)
    {
        var parts = new List<TextSpan>();
        TextSpan? lead = null;
        var depth = 0;
        var from = sentence.Start;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            switch (text[i])
            {
                case '(' or '“':
                    depth++;
                    break;
                case ')' or '”' when depth > 0:
                    depth--;
                    break;
                // Only before the first item, and never the colon of a time ("8:30") or of a label at the very end.
                case ':' when depth == 0 && lead is null && parts.Count == 0 && i + 1 < sentence.End && char.IsWhiteSpace(text[i + 1]):
                    lead = TextSpan.Between(sentence.Start, i + 1);
                    from = i + 1;
                    break;
                case ';' when depth == 0:
                    Add(i + 1);
                    from = i + 1;
                    break;
            }
        }
        Add(sentence.End);
        return new Clauses(sentence, lead, parts);

        void Add(int to)
        {
            var start = from;
            while (start < to && char.IsWhiteSpace(text[start])) start++;
            if (to > start) parts.Add(TextSpan.Between(start, to));
        }
    }
}
