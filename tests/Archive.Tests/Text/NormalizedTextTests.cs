using System.Diagnostics;
using System.Text;
using Archive.Text;

namespace Archive.Tests.Text;

public class NormalizedTextTests
{
    [Theory]
    [InlineData("Ủy ban nhân dân", "Ủy ban nhân dân")] // plain text stays
    [InlineData("Q\u00D0-UBND", "QĐ-UBND")] // eth for Đ
    [InlineData("Q\u0189-UBND", "QĐ-UBND")] // African D for Đ
    [InlineData("\u00F0ường", "đường")] // small eth
    [InlineData("155/UBND\u2011KGVX", "155/UBND-KGVX")] // non-breaking hyphen
    [InlineData("155/UBND\u2014KGVX", "155/UBND-KGVX")] // em dash
    [InlineData("\u22125", "-5")] // minus sign
    [InlineData("155\u00A0/\u2009UBND", "155 / UBND")] // no-break and thin space
    [InlineData("U\u00ADB\u200BN\u202AD\uFEFF", "UBND")] // soft hyphen, zero width, direction, byte order mark
    [InlineData("a\U000E0041b", "ab")] // tag character
    [InlineData("A\u0301", "Á")] // decomposed
    [InlineData("e\u0323\u0302", "ệ")] // marks in the other order
    [InlineData("e\u200B\u0302", "ê")] // something invisible between letter and mark
    [InlineData("\u212B", "Å")] // the Ångström sign is Å
    public void A_text_has_one_spelling(string original, string expected) =>
        NormalizedText.Of(original).Text.ShouldBe(expected);

    [Fact]
    public void Decomposed_Vietnamese_becomes_precomposed_and_leads_back()
    {
        var original = "Thông tư về quản lý".Normalize(NormalizationForm.FormD);
        var normalized = NormalizedText.Of(original);
        normalized.Text.ShouldBe("Thông tư về quản lý");
        var span = new TextSpan(normalized.Text.IndexOf("về", StringComparison.Ordinal), 2);
        normalized.ToOriginal(span).In(original).Normalize().ShouldBe("về");
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => NormalizedText.Of("\uD800x").Text.ShouldBe("\uFFFDx");

    [Fact]
    public void Plain_text_is_not_copied()
    {
        var text = "Căn cứ Luật số 64/2025/QH15 – “điều 5”…".Replace('–', '-');
        NormalizedText.Of(text).Text.ShouldBeSameAs(text);
    }

    [Fact]
    public void A_letter_with_a_million_marks_takes_no_time()
    {
        var watch = Stopwatch.StartNew();
        var text = NormalizedText.Of("a" + new string('\u0301', 1_000_000) + "b").Text;
        text.Length.ShouldBeLessThan(40);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }
}
