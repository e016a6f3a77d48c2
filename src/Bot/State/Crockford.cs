using System.Security.Cryptography;

namespace Bot.State;

/// <summary>Crockford's base 32: digits and capitals of which none is taken for another when a code is read out or typed from paper. Five bits a letter.</summary>
internal static class Crockford
{
    public const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>That many letters at random, which nobody can guess.</summary>
    public static string New(int length) => RandomNumberGenerator.GetString(Letters, length);
}
