using Archive.Documents;
using Archive.Index;
using Archive.Text;
using Bot.Answering.Sentences;

namespace Bot.Answering;

/// <summary>
/// Effect of documents on a day, computed from relations and the document's own words, never from news. Without words that
/// decide, it is unknown: công văn and plans usually set no term.
/// </summary>
internal sealed class Effects(Sources sources, DateOnly asOf)
{
    private static readonly string[] Deciding = ["thay thế", "bãi bỏ", "hết hiệu lực", "hủy bỏ", "huỷ bỏ", "sửa đổi", "bổ sung"];

    private readonly Dictionary<long, Effect> known = [];

    public Effect Of(ArchivedDocument document) =>
        known.TryGetValue(document.Key, out var effect) ? effect : known[document.Key] = Compute(document, withCause: true);

    /// <summary>The state alone, for lists: the document's own words are not looked for.</summary>
    public EffectState StateOf(ArchivedDocument document) =>
        known.TryGetValue(document.Key, out var effect) ? effect.State : Compute(document, withCause: false).State;

    private Effect Compute(ArchivedDocument document, bool withCause)
    {
        var facts = document.Facts;
        if (facts.Class == SourceClass.News) return new Effect(EffectState.Unknown, asOf);
        if (facts.Effective is { } start && start > asOf) return Own(EffectState.NotYet, start);
        var endings = sources.Archive.RelationsTo(document)
            .Where(edge => edge.Source.Facts.Class == SourceClass.Official && SaysSo(edge.Quote) && edge.Relation.Kind is RelationKind.Replaces or RelationKind.Repeals or RelationKind.Amends or RelationKind.Supplements)
            .Select(edge => (Edge: edge, Since: edge.Source.Facts.Effective ?? edge.Source.Facts.Issued))
            .Where(e => e.Since <= asOf)
            .OrderBy(e => e.Since)
            .ToList();
        if (endings.Where(e => e.Edge.Relation.TargetPlace is null && e.Edge.Relation.Kind is RelationKind.Replaces or RelationKind.Repeals).ToList() is [var whole, ..])
            return By(EffectState.Expired, whole.Edge, whole.Since);
        if (facts.Expired is { } end && end < asOf) return Own(EffectState.Expired, end);
        if (endings.Where(e => e.Edge.Relation.Kind is RelationKind.Replaces or RelationKind.Repeals).ToList() is [.., var part])
            return By(EffectState.PartlyExpired, part.Edge, part.Since);
        if (facts.Effective is { } since)
            return endings is [.., var amended] ? By(EffectState.InForce, amended.Edge, since) : Own(EffectState.InForce, since);
        return new Effect(EffectState.Unknown, asOf);

        Effect Own(EffectState state, DateOnly day) => new(state, asOf)
        {
            Since = day,
            CauseId = facts.Id,
            CauseQuote = withCause && OwnWords(document) is { } span ? span.In(sources.TextOf(document)) : null,
        };

        Effect By(EffectState state, IncomingRelation edge, DateOnly? day) => new(state, asOf)
        {
            Since = day,
            CauseId = edge.Source.Facts.Id,
            CauseQuote = edge.Quote,
            CauseKind = edge.Relation.Kind,
        };
    }

    /// <summary>"thay cho ngày 09 tháng 10 ghi trong Kế hoạch …" replaces a day, not the plan.</summary>
    private static bool SaysSo(string quote) =>
        Deciding.Any(words => quote.Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>The sentence in which a document sets its own term.</summary>
    public TextSpan? OwnWords(ArchivedDocument document)
    {
        var text = sources.TextOf(document);
        var at = -1;
        foreach (var words in (ReadOnlySpan<string>)["có hiệu lực thi hành", "có hiệu lực kể từ", "có hiệu lực từ", "hết hiệu lực từ", "hết hiệu lực kể từ", "hiệu lực thi hành", "có hiệu lực"])
            if ((at = text.LastIndexOf(words, StringComparison.OrdinalIgnoreCase)) >= 0) break;
        if (at < 0) return null;
        var lineStart = text.LastIndexOf('\n', at) + 1;
        var lineEnd = text.IndexOf('\n', at) is var feed && feed < 0 ? text.Length : feed;
        return SentenceSplitter.Split(text, TextSpan.Between(lineStart, lineEnd)).FirstOrDefault(s => s.Start <= at && at < s.End);
    }
}
