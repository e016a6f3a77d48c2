using Archive.Documents;
using Archive.Text;
using Microsoft.Data.Sqlite;

namespace Archive.Index;

/// <summary>A relation as a row of its table.</summary>
internal static class RelationRow
{
    public const string Columns = "kind, target, target_ordinal, target_name, target_date, target_place, start, length";

    public const string Insert =
        $"""
        INSERT INTO relation({Columns}, document, position)
        VALUES($kind, $target, $ordinal, $name, $date, $place, $start, $length, $document, $position)
        """;

    /// <summary>The values of <see cref="Columns"/>.</summary>
    public static (string Name, object? Value)[] Values(Relation relation) =>
    [
        ("$kind", (int)relation.Kind),
        ("$target", relation.Target?.ToString()),
        ("$ordinal", relation.Target?.Ordinal),
        ("$name", relation.TargetName),
        ("$date", DocumentRow.Iso(relation.TargetDate)),
        ("$place", relation.TargetPlace),
        ("$start", relation.Evidence.Start),
        ("$length", relation.Evidence.Length),
    ];

    public static Relation Read(SqliteDataReader row) => new(
        (RelationKind)row.GetInt32(0),
        DocumentRow.Text(row, 1) is { } target ? DocumentNumber.TryParse(target) : null,
        DocumentRow.Text(row, 3),
        DocumentRow.Day(row, 4),
        new TextSpan(row.GetInt32(6), row.GetInt32(7)))
    {
        TargetPlace = DocumentRow.Text(row, 5),
    };
}
