using System.Text;

namespace Indexer.Reading.Encodings;

/// <summary>The encodings of Vietnamese before Unicode, each a reading of bytes.</summary>
internal static class LegacyEncodings
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static IReadOnlyList<Func<byte[], string>> All { get; } =
    [
        Windows1258,
        bytes => Tcvn3.Decode(Encoding.Latin1.GetString(bytes)),
        bytes => Vni.Decode(Windows1252.GetString(bytes)),
    ];

    /// <summary>By number; 1252 for one that is not known.</summary>
    public static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number) ?? Windows1252;

    /// <summary>Base letters with tone marks behind them, so the result is composed.</summary>
    private static string Windows1258(byte[] bytes) =>
        CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetString(bytes).Normalize();
}
