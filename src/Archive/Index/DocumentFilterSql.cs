using Archive.Documents;

namespace Archive.Index;

/// <summary>A filter as a condition on the document table. What the user typed travels only as values.</summary>
internal static class DocumentFilterSql
{
    public static (string Where, List<(string Name, object? Value)> Values) Of(DocumentFilter filter)
    {
        var conditions = new List<string>();
        var values = new List<(string Name, object? Value)>();
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
        return (conditions.Count == 0 ? "1" : string.Join(" AND ", conditions), values);

        void Equal(string column, object value)
        {
            conditions.Add($"{column} = ${values.Count}");
            values.Add(($"${values.Count}", value));
        }

        void Within(string column, DateRange? range)
        {
            if (range is not { } days) return;
            conditions.Add($"{column} IS NOT NULL");
            if (days.From is { } from) Compare($"{column} >=", from);
            if (days.To is { } to) Compare($"{column} <=", to);
        }

        void Compare(string column, DateOnly day)
        {
            conditions.Add($"{column} ${values.Count}");
            values.Add(($"${values.Count}", DocumentRow.Iso(day)));
        }
    }
}
