using Bot.Desk.Operators;
using Bot.Desk.Searching;

namespace Bot.Channels.Web.Desk;

/// <summary>What the search page shows: the query as typed and read, and a page of what it found.</summary>
internal sealed record SearchView(DeskQuery Query, DeskOrder? Order)
{
    public const int PageSize = 20;

    public DeskResult? Result { get; init; }

    public int Page { get; init; } = 1;

    public IReadOnlyList<(DeskRow Row, Snippet? Snippet)> Shown { get; init; } = [];

    public IReadOnlyList<Facet> Facets { get; init; } = [];

    public Histogram? Histogram { get; init; }

    public int Pages => Result is null ? 1 : Math.Max(1, (Result.Rows.Count + PageSize - 1) / PageSize);

    public string PathOf(int page) => DeskPaths.Search(Query.Text, Order, page);

    /// <summary>The same list by another query: a condition less, one more, another date.</summary>
    public string PathOf(DeskQuery query) => DeskPaths.Search(query.Explicit, Order);

    /// <summary>Other dates that the same days could mean, for the first date of the query.</summary>
    public IEnumerable<(DateCondition Condition, DeskQuery Query)> OtherDates()
    {
        if (Query.Conditions.OfType<DateCondition>().FirstOrDefault() is not { } date) yield break;
        foreach (var field in Enum.GetValues<DateField>().Where(field => field != date.Field))
        {
            var other = date with { Field = field, IsInferred = false };
            yield return (other, Query.Swap(date, other));
        }
    }
}
