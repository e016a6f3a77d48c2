using Archive.Documents;
using Archive.Index;
using Archive.Search;
using Archive.Text;

namespace Bot.Answering;

/// <summary>The archive as one question sees it: one snapshot, and each document's text read once.</summary>
internal sealed class Sources(ArchiveSnapshot snapshot, PassageSearcher searcher, DateOnly today)
{
    private readonly Dictionary<string, float> idfs = new(StringComparer.Ordinal);
    private readonly Dictionary<long, string> texts = [];
    private readonly Dictionary<long, IReadOnlyList<Passage>> passages = [];
    private readonly Dictionary<long, IReadOnlyList<Syllable>> words = [];
    private readonly Dictionary<long, IReadOnlyList<DateMention>> dates = [];

    public ArchiveSnapshot Archive => snapshot;

    /// <summary>The vector of the question as it is searched, where there is an embedding model.</summary>
    public (string Text, Meaning Meaning)? Asked { get; init; }

    /// <summary>Inverse document frequency of a word that stands nowhere.</summary>
    public double Unknown { get; } = Math.Log(1 + ((snapshot.PassageCount + 0.5) / 0.5)) - 1e-6;

    public float IdfOf(string folded) => idfs.TryGetValue(folded, out var idf) ? idf : idfs[folded] = snapshot.IdfOf(folded);

    public string TextOf(ArchivedDocument document) =>
        texts.TryGetValue(document.Key, out var text) ? text : texts[document.Key] = snapshot.ReadText(document);

    /// <summary>The words of a document with those that tell where it comes from.</summary>
    public IReadOnlyList<Syllable> WordsOf(ArchivedDocument document)
    {
        if (words.TryGetValue(document.Key, out var read)) return read;
        var facts = document.Facts;
        return words[document.Key] = Syllables.Of($"{facts.Kind} {facts.Issuer} {facts.Place} {facts.Title} {facts.Publisher}\n{TextOf(document)}");
    }

    public IReadOnlyList<Passage> PassagesOf(ArchivedDocument document) =>
        passages.TryGetValue(document.Key, out var read) ? read : passages[document.Key] = snapshot.ReadPassages(document);

    /// <summary>All dates that the document's text names, in reading order.</summary>
    public IReadOnlyList<DateMention> DatesOf(ArchivedDocument document) => dates.TryGetValue(document.Key, out var read)
        ? read
        : dates[document.Key] = DateRange.FindAll(TextOf(document), document.Facts.Published ?? document.Facts.Issued);

    public SearchResult Find(string text, DocumentFilter filter, int limit) =>
        searcher.Find(snapshot, PassageQuery.Read(text, today) with { Meaning = Asked is { } asked && asked.Text == text ? asked.Meaning : null }, filter, limit);

    /// <summary>The passage that holds a position of the document's text; the nearest before it for text between passages.</summary>
    public Passage PassageAt(ArchivedDocument document, int position)
    {
        var all = PassagesOf(document);
        return all.FirstOrDefault(p => p.Span.Start <= position && position < p.Span.End)
            ?? all.LastOrDefault(p => p.Span.Start <= position)
            ?? all[0];
    }
}
