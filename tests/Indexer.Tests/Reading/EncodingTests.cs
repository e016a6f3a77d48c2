using System.Text;
using Indexer.Reading;
using Indexer.Reading.Encodings;

namespace Indexer.Tests.Reading;

public sealed class EncodingTests
{
    private const string Words = "Ủy ban nhân dân tỉnh quy định mức hỗ trợ hộ nghèo sửa chữa nhà ở.";

    [Fact]
    public void Utf16_without_a_mark_is_seen_by_its_zero_bytes()
    {
        var decoded = TextDecoder.Decode(Encoding.Unicode.GetBytes(Words), "a");

        decoded.Text.ShouldBe(Words);
        decoded.Warnings.ShouldBe([ReasonCode.EncodingGuessed]);
    }

    [Fact]
    public void A_byte_order_mark_is_no_guess_and_no_text()
    {
        var decoded = TextDecoder.Decode([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Words)], "a");

        decoded.Text.ShouldBe(Words);
        decoded.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Tcvn3_bytes_become_letters()
    {
        // "Uû ban nh©n d©n tØnh quy ®Þnh" as bytes
        byte[] bytes = [.. "U"u8, 0xFB, .. " ban nh"u8, 0xA9, .. "n d"u8, 0xA9, .. "n t"u8, 0xD8, .. "nh quy "u8, 0xAE, 0xDE, .. "nh"u8];

        TextDecoder.Decode(bytes, "a").Text.ShouldBe("Uỷ ban nhân dân tỉnh quy định");
    }

    [Fact]
    public void Windows_1258_marks_join_their_letters()
    {
        // "nhà nước hỗ trợ" with tone marks behind the letters: à is a letter of its own, ớ = ơ + acute
        byte[] bytes = [.. "nh"u8, 0xE0, .. " n"u8, 0xFD, 0xF5, 0xEC, .. "c h"u8, 0xF4, 0xDE, .. " tr"u8, 0xF5, 0xF2];

        TextDecoder.Decode(bytes, "a").Text.ShouldBe("nhà nước hỗ trợ");
    }

    [Fact]
    public void Vni_pairs_become_letters()
    {
        var bytes = Encoding.Latin1.GetBytes("UÛy ban nhaân daân tænh ban haønh Quyeát ñònh hoã trôï");

        TextDecoder.Decode(bytes, "a").Text.ShouldBe("Ủy ban nhân dân tỉnh ban hành Quyết định hỗ trợ");
    }

    [Fact]
    public void A_paragraph_in_an_old_font_is_repaired_alone()
    {
        LegacyFonts.Repair("Uû ban nh©n d©n tØnh quy ®Þnh møc hç trî").ShouldBe("Uỷ ban nhân dân tỉnh quy định mức hỗ trợ");
        LegacyFonts.Repair(Words).ShouldBeNull();
        LegacyFonts.Repair("© 2025 Báo Lâm Giang. All rights reserved ®").ShouldBeNull();   // signs that are only signs
    }

    [Fact]
    public void Damaged_utf8_keeps_what_is_whole()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Words), 0xC3];

        var decoded = TextDecoder.Decode(bytes, "a");
        decoded.Text.ShouldStartWith(Words);
        decoded.Warnings.ShouldBe([ReasonCode.InvalidUtf8]);
    }

    [Fact]
    public void Noise_is_refused_not_indexed()
    {
        var noise = Enumerable.Range(0, 4_000).Select(i => (byte)((i * 73) + ((i >> 3) * 31))).ToArray();

        Should.Throw<UnreadableDocumentException>(() => TextDecoder.Decode(noise, "a")).Code.ShouldBe(ReasonCode.Binary);
    }
}
