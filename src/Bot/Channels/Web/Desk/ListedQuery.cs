using Archive.Documents;
using Bot.Answering;
using Bot.Desk.Operators;

namespace Bot.Channels.Web.Desk;

/// <summary>A list of an answer as a query of the desk, which shows all of it.</summary>
internal static class ListedQuery
{
    public static string Of(WholeList list)
    {
        var filter = list.Filter;
        List<Condition> conditions = [];
        if (filter.Kind is { } kind) conditions.Add(new KindCondition(kind));
        if (filter.Issuer is { } issuer) conditions.Add(new IssuerCondition(issuer));
        if (filter.Dated is { } dated) conditions.Add(new DateCondition(DateField.Dated, dated));
        if (filter.Class is { } source) conditions.Add(new SourceCondition(source));
        // The list of an answer without any condition is that of all documents.
        if (conditions.Count == 0) conditions.Add(new DateCondition(DateField.Dated, new DateRange(new DateOnly(1900, 1, 1), null)));
        return string.Join(' ', conditions);
    }
}
