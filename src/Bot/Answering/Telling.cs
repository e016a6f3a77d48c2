using Archive.Index;
using Archive.Text;
using Bot.Answering.Asking;

namespace Bot.Answering;

/// <summary>Words a quotation with its source before it: which document or news item, of what day and where.</summary>
internal sealed class Telling(Sources sources)
{
    // Date and place of an event stand in the first lines of a news item.
    public const int Opening = 1200;

    private ArchivedDocument? last;

    public Statement Of(ArchivedDocument document, Excerpt excerpt)
    {
        var again = last?.Key == document.Key;
        last = document;
        var lead = again
            ? Replies.SourceAgain(document.Facts.Class)
            : Replies.Source(document.Facts, excerpt.Quotations[0].Place, EventDay(document), ProvinceOf(document));
        return new Statement($"{lead} {excerpt.Shown}", excerpt.Quotations);
    }

    public DateOnly? EventDay(ArchivedDocument document) => sources.DatesOf(document)
        .Where(d => d.Span.Start < Opening && !d.Doubtful && d.Range.From == d.Range.To)
        .Select(d => d.Range.From)
        .FirstOrDefault();

    public string? ProvinceOf(ArchivedDocument document)
    {
        var facts = document.Facts;
        if ((facts.Place ?? facts.Issuer?.Place) is { } stated) return stated;
        var text = sources.TextOf(document);
        var named = Provinces.In(Wording.Of($"{facts.Title}\n{text[..Math.Min(text.Length, Opening)]}"));
        return named is [var only] ? only : null;
    }

    /// <summary>A line for a list: name, day, quoted from where the document names itself or its matter.</summary>
    public static Quotation Naming(Sources sources, ArchivedDocument document) =>
        Quotation.Of(sources, document, TitleIn(sources.TextOf(document), document.Facts.Title) ?? FirstLine(sources.TextOf(document)));

    /// <summary>Where the words of a title stand in the text, line breaks and capitals aside.</summary>
    public static TextSpan? TitleIn(string text, string title)
    {
        var wanted = Syllables.Of(title);
        if (wanted.Count == 0) return null;
        var words = Syllables.Of(text[..Math.Min(text.Length, 4000)]);
        for (var i = 0; i + wanted.Count <= words.Count; i++)
        {
            var k = 0;
            while (k < wanted.Count && words[i + k].Exact == wanted[k].Exact) k++;
            if (k == wanted.Count) return TextSpan.Between(words[i].Span.Start, words[i + k - 1].Span.End);
        }
        return null;
    }

    private static TextSpan FirstLine(string text)
    {
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        var end = text.IndexOf('\n', start) is var feed && feed < 0 ? text.Length : feed;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return TextSpan.Between(start, end);
    }
}
