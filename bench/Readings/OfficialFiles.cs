using System.Globalization;
using System.Text.Json.Nodes;

namespace Readings;

/// <summary>
/// Real documents with gold facts (INVENTORY.tsv). A field the text layer gives must be right; one that only a scan holds may be
/// missing but never wrong; the count of articles of a scan may be 5 % off.
/// </summary>
internal static class OfficialFiles
{
    private static readonly (string Column, string Json)[] Fields =
        [("kind", "kind"), ("number", "number"), ("date", "issued"), ("issuer", "issuer"), ("title", "title"), ("signer", "signer"), ("belongs_to", "belongsTo")];

    public static IEnumerable<Check> Of(DirectoryInfo folder, FileInfo indexer)
    {
        var rows = Table.Rows(new FileInfo(Path.Combine(folder.FullName, "INVENTORY.tsv"))).ToList();
        var read = Reading.Of(indexer, rows.Select(row => new FileInfo(Path.Combine(folder.FullName, row["file"]))));
        foreach (var row in rows)
        {
            var json = read[row["file"]];
            var hasText = row["text_layer"] == "yes";
            foreach (var (column, name) in Fields)
            {
                var expected = row[column];
                var found = Check.Text(json[name]);
                // A value that stands outside the text layer, in a picture or a parallel file, may be missing.
                var mayMiss = !hasText || (row["from_text"] is { Length: > 0 } given && !given.Split(' ').Contains(column) && column != "kind");
                var holds = Agrees(column, expected, found) || (mayMiss && found.Length == 0);
                yield return new Check(row["file"], column, expected, found, !holds && mayMiss && IsLoose(column) ? null : holds);
            }
            if (row["n_dieu"].Length > 0) yield return Articles(row["file"], int.Parse(row["n_dieu"], CultureInfo.InvariantCulture), json, hasText);
        }
    }

    private static bool Agrees(string column, string expected, string found) => column switch
    {
        "signer" => Check.Same(expected.Replace(" (đã ký)", "", StringComparison.Ordinal), found),
        _ => Check.Same(expected, found),
    };

    /// <summary>Recognised words of a title or a name are shown as recognised; letters may be off.</summary>
    private static bool IsLoose(string column) => column is "title" or "signer";

    private static Check Articles(string file, int expected, JsonObject json, bool hasText)
    {
        var found = json["provisions"]?["điều"]?.GetValue<int>() ?? 0;
        var holds = hasText ? found == expected : Math.Abs(found - expected) <= 0.05 * expected;
        return new Check(file, "n_dieu", expected.ToString(CultureInfo.InvariantCulture), found.ToString(CultureInfo.InvariantCulture), holds);
    }
}
