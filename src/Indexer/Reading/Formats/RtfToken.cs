using System.Globalization;
using System.Text;

namespace Indexer.Reading.Formats;

internal enum RtfTokenKind
{
    Open,
    Close,

    /// <summary>A control word or sign; <see cref="RtfToken.Value"/> is its parameter, 1 when it has none.</summary>
    Word,

    /// <summary>A byte of text, plain or as \'hh.</summary>
    Byte,
}

internal readonly record struct RtfToken(RtfTokenKind Kind, string Name, int Value)
{
    private const int LongestName = 32;
    private const int LongestParameter = 10;

    public static IEnumerable<RtfToken> In(byte[] bytes)
    {
        for (var i = 0; i < bytes.Length;)
        {
            var at = bytes[i++];
            switch (at)
            {
                case (byte)'{':
                    yield return new(RtfTokenKind.Open, "", 0);
                    break;
                case (byte)'}':
                    yield return new(RtfTokenKind.Close, "", 0);
                    break;
                case (byte)'\r' or (byte)'\n' or 0:
                    break;
                case (byte)'\\' when i < bytes.Length:
                    var token = Control(bytes, ref i);
                    if (token.Name == "bin") i += Math.Clamp(token.Value, 0, bytes.Length - i);
                    else yield return token;
                    break;
                default:
                    yield return new(RtfTokenKind.Byte, "", at);
                    break;
            }
        }
    }

    private static RtfToken Control(byte[] bytes, ref int i)
    {
        var sign = bytes[i];
        if (!char.IsAsciiLetter((char)sign))
        {
            i++;
            if (sign is (byte)'\\' or (byte)'{' or (byte)'}') return new(RtfTokenKind.Byte, "", sign);
            if (sign is (byte)'\r' or (byte)'\n') return new(RtfTokenKind.Word, "par", 1);
            if (sign != '\'' || i + 2 > bytes.Length) return new(RtfTokenKind.Word, ((char)sign).ToString(), 1);
            var hex = Encoding.ASCII.GetString(bytes, i, 2);
            i += 2;
            return new(RtfTokenKind.Byte, "", byte.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : '?');
        }
        var start = i;
        while (i < bytes.Length && i - start < LongestName && char.IsAsciiLetter((char)bytes[i])) i++;
        var name = Encoding.ASCII.GetString(bytes, start, i - start);
        var digits = i;
        if (i < bytes.Length && bytes[i] == '-') i++;
        while (i < bytes.Length && i - digits < LongestParameter && char.IsAsciiDigit((char)bytes[i])) i++;
        var parameter = int.TryParse(Encoding.ASCII.GetString(bytes, digits, i - digits), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 1;
        // One blank behind a control word belongs to it.
        if (i < bytes.Length && bytes[i] == ' ') i++;
        return new(RtfTokenKind.Word, name, parameter);
    }
}
