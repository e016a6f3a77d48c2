using Archive.Index;
using Archive.Search;
using Bot.Answering;

namespace Bot.Desk.Checking;

/// <summary>Checks every document number and quotation of an article against the archive, for the web, programs and chats alike.</summary>
internal sealed class ArticleCheck(ArchiveReader reader, PassageSearcher searcher, Catalogues catalogues, TimeProvider clock)
{
    /// <summary>Longest article, in characters.</summary>
    public const int Longest = 60_000;

    /// <summary>Numbers and quotations looked up in one go.</summary>
    public const int MostItems = 250;

    /// <param name="article">Not longer than <see cref="Longest"/>.</param>
    public ArticleReport Check(string article, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(article.Length, Longest, nameof(article));
        var today = Vietnam.Today(clock);
        using var snapshot = reader.Snapshot();
        var catalogue = catalogues.Of(snapshot);
        var numbers = new NumberCheck(snapshot, catalogue);
        var quotes = new QuoteCheck(snapshot, new Sources(snapshot, searcher, today), catalogue);

        var claims = ClaimReader.Read(article, today);
        var quoted = QuotedWords.FindAll(article);
        var checkedNumbers = claims.Take(MostItems).Select(claim => Now(() => numbers.Check(claim))).ToList();
        var checkedQuotes = quoted.Take(MostItems - checkedNumbers.Count).Select(span => Now(() => quotes.Check(article, span))).ToList();
        return new(article, checkedNumbers, checkedQuotes)
        {
            AsOf = today,
            Generation = snapshot.Generation,
            Unchecked = claims.Count + quoted.Count - checkedNumbers.Count - checkedQuotes.Count,
        };

        T Now<T>(Func<T> check)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return check();
        }
    }
}
