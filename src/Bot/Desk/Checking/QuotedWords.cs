using Archive.Text;

namespace Bot.Desk.Checking;

/// <summary>The stretches that an article puts between quotation marks, without the marks; what is too short to be anybody's sentence is a term.</summary>
internal static class QuotedWords
{
    /// <summary>Shorter ones are names and terms: “một cửa”, “điểm nóng”.</summary>
    public const int Fewest = 6;

    public static IReadOnlyList<TextSpan> FindAll(string article)
    {
        var quotes = new List<TextSpan>();
        for (var at = 0; at < article.Length; at++)
        {
            if (Closing(article[at]) is not { } closing) continue;
            // A quotation does not reach over a blank line; a mark that is never closed is none.
            var limit = article.IndexOf("\n\n", at + 1, StringComparison.Ordinal) is var blank && blank < 0 ? article.Length : blank;
            var close = CloseOf(article, at, closing, limit);
            if (close < 0) continue;
            var inside = TextSpan.Between(at + 1, close);
            if (Syllables.Of(inside.In(article)).Count >= Fewest) quotes.Add(inside);
            at = close;
        }
        return quotes;
    }

    private static int CloseOf(string article, int opening, char closing, int limit)
    {
        var depth = 0;
        for (var i = opening + 1; i < limit; i++)
        {
            if (article[i] == closing && depth-- == 0) return i;
            if (closing != '"' && article[i] == article[opening]) depth++;
        }
        return -1;
    }

    private static char? Closing(char opening) => opening switch
    {
        '“' or '„' => '”',
        '«' => '»',
        '"' => '"',
        _ => null,
    };
}
