using Microsoft.Data.Sqlite;

namespace Bot.State;

/// <summary>Receipts of citations, each written once.</summary>
internal sealed class ReceiptTable(StateDatabase database)
{
    private const string Columns = "code, document, number, name, content_hash, place, start, quote, generation, given_at";

    public Task KeepAsync(IReadOnlyList<KeptReceipt> receipts) => database.WriteAsync(connection =>
    {
        foreach (var receipt in receipts)
        {
            connection.Execute(
                """
                INSERT INTO receipt (code, document, number, name, content_hash, place, start, quote, generation, given_at)
                VALUES ($code, $document, $number, $name, $hash, $place, $start, $quote, $generation, $given)
                ON CONFLICT (code) DO NOTHING
                """,
                ("$code", receipt.Code), ("$document", receipt.Document), ("$number", receipt.Number), ("$name", receipt.Name), ("$hash", receipt.ContentHash),
                ("$place", receipt.Place), ("$start", receipt.Start), ("$quote", receipt.Quote), ("$generation", receipt.Generation), ("$given", receipt.Given));
        }
    });

    public KeptReceipt? Find(string code) => database.Read(connection => connection.First($"SELECT {Columns} FROM receipt WHERE code = $code", Read, ("$code", code)));

    /// <summary>Given from a document while its file was another one; newest first.</summary>
    public IReadOnlyList<KeptReceipt> OfOtherVersions(string document, string? contentHash, int most) => database.Read(connection => connection.Query(
        $"SELECT {Columns} FROM receipt WHERE document = $document AND content_hash IS NOT $hash ORDER BY given_at DESC, code LIMIT $most", Read,
        ("$document", document), ("$hash", contentHash), ("$most", most)));

    private static KeptReceipt Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.Text(2), row.GetString(3), row.Text(4), row.GetString(5), row.GetInt32(6), row.GetString(7), row.GetInt32(8), row.Moment(9));
}
