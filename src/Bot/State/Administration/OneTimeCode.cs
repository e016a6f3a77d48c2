using System.Security.Cryptography;
using System.Text;

namespace Bot.State.Administration;

/// <summary>A code made on the server and typed once elsewhere, to sign in or to pair a chat: kept as a hash alone, and for ten minutes.</summary>
internal static class OneTimeCode
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>Codes are typed from a screen: case, blanks and dashes do not count.</summary>
    public static string Hash(string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant())));
}
