using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Indexer.Reading.Formats;

/// <summary>Headers with letters beyond ASCII (RFC 2047): "=?UTF-8?B?Q8O0bmc=?=".</summary>
internal static class EncodedWords
{
    private static readonly Regex Word = new(@"=\?(?<charset>[\w\-]+)\?(?<form>[BbQq])\?(?<text>[^?]*)\?=\s*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    public static string Decode(string header) => Word.Replace(header, match =>
    {
        try
        {
            var text = match.Groups["text"].Value;
            var bytes = match.Groups["form"].Value is "B" or "b" ? Convert.FromBase64String(text) : FromQuotedPrintable(Encoding.Latin1.GetBytes(text), underscoreIsBlank: true);
            return CharsetOf(match.Groups["charset"].Value).GetString(bytes);
        }
        catch (FormatException)
        {
            return match.Value;
        }
    }).Trim();

    public static byte[] FromQuotedPrintable(byte[] bytes, bool underscoreIsBlank)
    {
        using var output = new MemoryStream(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '=' && i + 2 < bytes.Length && byte.TryParse(Encoding.Latin1.GetString(bytes, i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                output.WriteByte(value);
                i += 2;
            }
            else if (bytes[i] == '=' && i + 1 < bytes.Length && bytes[i + 1] is (byte)'\r' or (byte)'\n') i += bytes[i + 1] == '\r' ? 2 : 1;
            else output.WriteByte(underscoreIsBlank && bytes[i] == '_' ? (byte)' ' : bytes[i]);
        }
        return output.ToArray();
    }

    private static Encoding CharsetOf(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }
}
