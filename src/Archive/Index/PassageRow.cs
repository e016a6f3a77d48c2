using Archive.Documents;
using Archive.Text;
using Microsoft.Data.Sqlite;

namespace Archive.Index;

/// <summary>A passage as a row of its table.</summary>
internal static class PassageRow
{
    public const string Columns = "ordinal, place, heading, start, text";

    public const string Insert =
        $"INSERT INTO passage({Columns}, number, document) VALUES($ordinal, $place, $heading, $start, $text, $number, $document)";

    /// <summary>The values of <see cref="Columns"/>.</summary>
    public static (string Name, object? Value)[] Values(Passage passage, TextPacker texts) =>
    [
        ("$ordinal", passage.Ordinal),
        ("$place", passage.Place.ToString()),
        ("$heading", passage.Heading),
        ("$start", passage.Span.Start),
        ("$text", texts.Pack(passage.Text)),
    ];

    public static Passage Read(SqliteDataReader row, StoredText texts, int first = 0)
    {
        var text = texts.Unpack(row.GetFieldValue<byte[]>(first + 4));
        return new(
            row.GetInt32(first), Place.Parse(row.GetString(first + 1)), row.GetString(first + 2), new TextSpan(row.GetInt32(first + 3), text.Length), text);
    }

    public static List<Passage> ReadAll(SqliteConnection connection, StoredText texts, long document)
    {
        using var command = ArchiveDatabase.Command(
            connection,
            $"""
            SELECT {Columns} FROM passage, (SELECT first_passage AS first, passages AS count FROM document WHERE key = $document)
            WHERE number >= first AND number < first + count ORDER BY number
            """,
            ("$document", document));
        using var row = command.ExecuteReader();
        var passages = new List<Passage>();
        while (row.Read()) passages.Add(Read(row, texts));
        return passages;
    }
}
