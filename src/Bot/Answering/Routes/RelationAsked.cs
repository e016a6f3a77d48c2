using Archive.Documents;
using Bot.Answering.Asking;

namespace Bot.Answering.Routes;

/// <summary>A relation a question asks for. <paramref name="Incoming"/>: the documents asked for act on the one named ("văn bản nào thay thế X").</summary>
internal sealed record RelationAsked(RelationKind Kind, bool Incoming)
{
    private static readonly PhraseList Verbs = PhraseList.Read("relations.tsv");
    private static readonly PhraseList Wanted = new([
        .. new[] { "văn bản nào", "những văn bản", "các văn bản", "văn bản gì", "tài liệu nào", "bài nào", "tin nào", "số mấy", "văn bản khác" }.Select(p => ("", p)),
        .. DocumentKind.All.Select(k => ("", $"{k.Name.Split('(')[0].Trim()} nào")).DistinctBy(e => e.Item2)]);

    /// <summary>Null when the question asks for no document by its relation to another.</summary>
    public static RelationAsked? In(Asked asked)
    {
        if (Verbs.Find(asked.Words) is not [.., _] verbs) return null;
        // "căn cứ" is often a noun; of several verbs the one that is no mere mention counts.
        var verb = verbs.OrderBy(v => v.Label == nameof(RelationKind.Refers)).ThenByDescending(v => v.Weight).First();
        var kind = Enum.Parse<RelationKind>(verb.Label);
        var wanted = Wanted.Find(asked.Words);
        var passive = verb.First > 0 && asked.Words.Syllables[verb.First - 1].Folded is "bi" or "duoc";
        if (wanted.Count == 0)
        {
            // "đã bị thay thế chưa", "căn cứ vào đâu": no "văn bản nào", but the same wish.
            if (kind == RelationKind.BasedOn && asked.Wants(AskedFor.Basis)) return new RelationAsked(kind, Incoming: false);
            return passive && kind is RelationKind.Replaces or RelationKind.Repeals or RelationKind.Amends or RelationKind.Supplements && (asked.Numbers.Count > 0 || asked.LeansOn is not null)
                ? new RelationAsked(kind, Incoming: true)
                : null;
        }
        var before = wanted[0].First < verb.First;
        if (kind == RelationKind.BasedOn) return new RelationAsked(kind, Incoming: before && asked.Numbers.Any(n => n.Span.Start > asked.Words.Syllables[verb.First].Span.Start));
        return new RelationAsked(kind, before != passive);
    }
}
