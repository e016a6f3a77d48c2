using Archive.Documents;

namespace Archive.Index;

/// <summary>A filter as a condition on the document table. What the user typed travels only as values.</summary>
internal static class DocumentFilterSql
{
    /// <summary>One part of a filter; each has an index of its own.</summary>
    public sealed record Part(string Where, IReadOnlyList<(string Name, object? Value)> Values);

    public static (string Where, List<(string Name, object? Value)> Values) Of(DocumentFilter filter)
    {
        var parts = Parts(filter);
        return (parts.Count == 0 ? "1" : string.Join(" AND ", parts.Select(part => part.Where)), [.. parts.SelectMany(part => part.Values)]);
    }

    public static IReadOnlyList<Part> Parts(DocumentFilter filter)
    {
        var parts = new List<Part>();
        var count = 0;
        if (filter.Class is { } source) Equal("class", (int)source);
        if (filter.Kind is { } kind) Equal("kind", kind.Name);
        if (filter.Issuer is { } issuer)
        {
            // "UBND" alone means that of any level.
            if (issuer.Code is { } code && issuer.Name == code) Equal("issuer_code", code);
            else Equal("issuer_key", DocumentRow.OfficeKey(issuer));
            if (issuer.Place is not null) Equal("issuer_place_key", DocumentRow.PlaceKey(issuer));
        }
        if (filter.Number is { } number)
        {
            Equal("ordinal", number.Ordinal);
            if (number.IsComplete) Equal("number", number.ToString());
        }
        Within("issued", filter.Issued);
        Within("effective", filter.Effective);
        Within("published", filter.Published);
        Within("COALESCE(issued, published)", filter.Dated);
        return parts;

        void Equal(string column, object value) => parts.Add(new($"{column} = {Next()}", [($"${count - 1}", value)]));

        void Within(string column, DateRange? range)
        {
            if (range is not { } days) return;
            var conditions = new List<string> { $"{column} IS NOT NULL" };
            var values = new List<(string Name, object? Value)>();
            if (days.From is { } from) Compare(">=", from);
            if (days.To is { } to) Compare("<=", to);
            parts.Add(new(string.Join(" AND ", conditions), values));

            void Compare(string sign, DateOnly day)
            {
                conditions.Add($"{column} {sign} {Next()}");
                values.Add(($"${count - 1}", DocumentRow.Iso(day)));
            }
        }

        string Next() => $"${count++}";
    }
}
