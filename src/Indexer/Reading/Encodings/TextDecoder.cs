using System.Text;

namespace Indexer.Reading.Encodings;

/// <summary>
/// Bytes to text in any encoding that turns up: UTF-8 and UTF-16 with or without mark, Windows-1258, TCVN3, VNI.
/// When no reading looks like Vietnamese the file is refused rather than indexed as rubbish.
/// </summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Below this share of plausible syllables a guess is no better than noise.
    private const double Plausible = 0.6;

    public static DecodedText Decode(byte[] bytes, string id)
    {
        if (FromMark(bytes) is { } marked) return new DecodedText(marked, []);
        if (ByteCounts.LooksUtf16(bytes) is { } utf16) return new DecodedText(utf16.GetString(bytes), [ReasonCode.EncodingGuessed]);
        if (ByteCounts.LooksBinary(bytes)) throw new UnreadableDocumentException(ReasonCode.Binary, $"{id}: binary data, no text.");
        try
        {
            return new DecodedText(StrictUtf8.GetString(bytes), []);
        }
        catch (DecoderFallbackException)
        {
            return Guess(bytes, id);
        }
    }

    private static string? FromMark(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32.GetString(bytes, 4, bytes.Length - 4),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
        _ => null,
    };

    private static DecodedText Guess(byte[] bytes, string id)
    {
        if (ByteCounts.MostlyUtf8(bytes)) return new DecodedText(Encoding.UTF8.GetString(bytes), [ReasonCode.InvalidUtf8]);
        var best = LegacyEncodings.All
            .Select(encoding => encoding(bytes))
            .Select(text => (Text: text, Share: VietnameseShare.Of(text)))
            .MaxBy(reading => reading.Share);
        return best.Share >= Plausible
            ? new DecodedText(best.Text, [ReasonCode.EncodingGuessed])
            : throw new UnreadableDocumentException(ReasonCode.LegacyFontText,
                $"{id}: neither UTF-8 nor a Vietnamese encoding known here; save it as UTF-8.");
    }
}
