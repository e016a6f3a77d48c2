using Archive.Documents;
using Bot.Desk.Operators;

namespace Bot.Desk.Searching;

/// <summary>A value that documents of a list have, how many have it, and the condition that narrows the list to them.</summary>
internal sealed record FacetValue(Condition Condition, int Count);

/// <summary>Values of one sort, the commonest first.</summary>
internal sealed record Facet(string Name, IReadOnlyList<FacetValue> Values);

/// <summary>The facets of a list: counts are of the list as it is. One that would not narrow it is left out.</summary>
internal static class Facets
{
    public static IReadOnlyList<Facet> Of(DeskResult result)
    {
        var facets = new[]
        {
            Count(DeskReplies.SourceFacet, result, row => new SourceCondition(row.Facts.Class)),
            Count(DeskReplies.KindFacet, result, row => row.Facts.Kind is { } kind ? new KindCondition(kind) : null),
            Count(DeskReplies.IssuerFacet, result, row => row.Facts.Issuer is { } issuer ? new IssuerCondition(issuer) : null),
            Count(DeskReplies.EffectFacet, result, row => row.Facts.Class == SourceClass.Official ? new EffectCondition(row.Effect) : null),
        };
        return [.. facets.Where(facet => facet.Values.Any(value => value.Count < result.Rows.Count))];
    }

    private static Facet Count(string name, DeskResult result, Func<DeskRow, Condition?> valueOf) => new(name,
    [
        .. result.Rows.Select(valueOf).OfType<Condition>()
            .CountBy(condition => condition)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.ToString(), StringComparer.Ordinal)
            .Select(pair => new FacetValue(pair.Key, pair.Value)),
    ]);
}
