namespace Indexer.Reading.Encodings;

/// <summary>TCVN3 (ABC) text that was read as Latin-1: "Uû ban nh©n d©n" → "Uỷ ban nhân dân".</summary>
internal static class Tcvn3
{
    // Signs that stand for letters in TCVN3 and are rare in Unicode text.
    public const string Telltales = "\u00a8\u00a9\u00aa\u00ab\u00ac\u00ad\u00ae\u00b5\u00b6\u00b7\u00b8\u00b9\u00bb\u00bc\u00bd\u00be\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7";

    private static readonly Dictionary<char, char> Letters = EmbeddedTable.Rows("tcvn3.tsv")
        .ToDictionary(row => (char)Convert.ToByte(row[0], 16), row => row[1][0]);

    public static string Decode(string latin1) => string.Create(latin1.Length, latin1, static (target, source) =>
    {
        for (var i = 0; i < target.Length; i++) target[i] = Letters.GetValueOrDefault(source[i], source[i]);
    });
}
