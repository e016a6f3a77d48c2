using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Archive.Text;

namespace Bot.Answering;

/// <summary>
/// A short code for a quotation, the same whenever the same words of the same version of a document are quoted: "K7F3-9QX2".
/// Crockford's base 32 has no I, L, O and U, which are misread or misheard.
/// </summary>
internal static class Receipt
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Of(string documentId, string? contentHash, TextSpan span)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{documentId}\n{contentHash}\n{span.Start}-{span.End}")));
        Span<char> code = stackalloc char[9];
        for (var i = 0; i < code.Length; i++) code[i] = i == 4 ? '-' : Letters[bytes[i] % 32];
        return code.ToString();
    }
}
