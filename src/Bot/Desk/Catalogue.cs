using Archive.Documents;
using Archive.Index;
using Archive.Search;
using Bot.Answering;

namespace Bot.Desk;

/// <summary>The facts of all documents of one state of the archive, newest first, and their effect on a day: what lists are made from.</summary>
internal sealed class Catalogue
{
    private readonly IReadOnlyList<ArchivedDocument> all;
    private readonly Dictionary<long, int> positions;
    private readonly EffectState[] effects;

    private Catalogue(IReadOnlyList<ArchivedDocument> documents, EffectState[] effects, DateOnly asOf)
    {
        all = documents;
        Documents = Copies.Folded(documents);
        AsOf = asOf;
        this.effects = effects;
        positions = documents.Select((document, i) => (document.Key, i)).ToDictionary(pair => pair.Key, pair => pair.i);
    }

    /// <summary>Each act once, whatever the number of its copies.</summary>
    public IReadOnlyList<ArchivedDocument> Documents { get; }

    /// <summary>The day that effect is told for.</summary>
    public DateOnly AsOf { get; }

    public static Catalogue Read(ArchiveSnapshot snapshot, PassageSearcher searcher, DateOnly asOf)
    {
        var documents = snapshot.ListAll();
        var computed = new Effects(new Sources(snapshot, searcher, asOf), asOf);
        return new(documents, [.. documents.Select(document => computed.StateOf(document))], asOf);
    }

    public ArchivedDocument this[long key] => all[positions[key]];

    public EffectState EffectOf(ArchivedDocument document) => effects[positions[document.Key]];

    /// <summary>The day a document counts under: issued, or for news published.</summary>
    public static DateOnly? DayOf(ArchivedDocument document) => document.Facts.Issued ?? document.Facts.Published;
}
