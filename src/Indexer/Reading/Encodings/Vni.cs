using System.Text;

namespace Indexer.Reading.Encodings;

/// <summary>VNI-Windows text that was read as Windows-1252: "nhaân daân" → "nhân dân".</summary>
internal static class Vni
{
    private static readonly Dictionary<string, string> Letters = EmbeddedTable.Rows("vni.tsv").ToDictionary(row => row[0], row => row[1]);

    public static string Decode(string text)
    {
        var output = new StringBuilder(text.Length);
        var two = Letters.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < text.Length;)
        {
            var length = i + 1 < text.Length && two.ContainsKey(text.AsSpan(i, 2)) ? 2 : 1;
            if (two.TryGetValue(text.AsSpan(i, length), out var letter)) output.Append(letter);
            else output.Append(text, i, length);
            i += length;
        }
        return output.ToString();
    }
}
