using System.Runtime.Intrinsics;

namespace Archive.Index;

/// <summary>
/// BM25F without idf, in 8 bits: weighted, length-normalised frequency in title and body, saturated
/// (Robertson, Zaragoza, Taylor 2004). The average lengths are fixed figures, not the collection's, so that the impact of a
/// passage depends on the passage alone: scores do not change when other documents come or go.
/// </summary>
internal static class Impact
{
    public const int Max = 255;
    public const float K1 = 1.2f;

    private const float BodyB = 0.75f;
    private const float BodyAverage = 150;
    private const float TitleB = 0.3f;
    private const float TitleAverage = 12;
    private const float TitleWeight = 2.0f;

    public static float BodyNorm(int syllables) => 1 / (1 - BodyB + (BodyB * syllables / BodyAverage));

    public static float TitleNorm(int syllables) => TitleWeight / (1 - TitleB + (TitleB * syllables / TitleAverage));

    /// <summary>1 to 255.</summary>
    public static byte Of(int inBody, float bodyNorm, int inTitle, float titleNorm)
    {
        var frequency = (inBody * bodyNorm) + (inTitle * titleNorm);
        return (byte)Math.Max(1, (int)MathF.Round(Max * frequency / (frequency + K1)));
    }

    /// <summary>Sixteen at once, each the same as alone; 0 where there is no frequency.</summary>
    public static Vector128<byte> Of(Vector512<float> inBody, float bodyNorm, Vector512<float> inTitle, float titleNorm)
    {
        var frequency = (inBody * bodyNorm) + (inTitle * titleNorm);
        var impacts = Vector512.ConvertToInt32(Vector512.Round(Vector512.Create((float)Max) * frequency / (frequency + Vector512.Create(K1))));
        var least = Vector512.ConditionalSelect(Vector512.GreaterThan(frequency, Vector512<float>.Zero).AsInt32(), Vector512<int>.One, Vector512<int>.Zero);
        var wide = Vector512.Max(impacts, least);
        var narrow = Vector256.Narrow(wide.GetLower(), wide.GetUpper());
        return Vector128.Narrow(narrow.GetLower(), narrow.GetUpper()).AsByte();
    }
}
