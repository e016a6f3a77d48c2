using Archive.Text;

namespace Archive.Tests.Text;

public class SyllablesTests
{
    [Theory]
    [InlineData("Hoà bình", "hòa bình")] // open syllable: the tone goes to the first vowel
    [InlineData("khoẻ thuỷ", "khỏe thủy")]
    [InlineData("quý quỷ quỹ", "quý quỷ quỹ")] // u belongs to qu
    [InlineData("hoàn toán", "hoàn toán")] // closed rhymes have one form
    [InlineData("lí kĩ tỉ hi mĩ quí", "lý kỹ tỷ hy mỹ quý")] // i after h, k, l, m, t, qu
    [InlineData("vy sỹ", "vi sĩ")] // y after v, s
    [InlineData("thi khi chi nhi phi", "thi khi chi nhi phi")] // other onsets are left alone
    [InlineData("thuý thúi", "thúy thúi")] // two different words
    [InlineData("UBND-KGVX, số 155.", "ubnd kgvx số 155")]
    [InlineData("UBND_KGVX TP.HCM", "ubnd kgvx tp hcm")] // no joining by underscore or full stop
    [InlineData("NGHỊ ĐỊNH 30a", "nghị định 30a")]
    [InlineData("", "")]
    [InlineData(" …?! ", "")]
    public void Words_have_one_form(string text, string expected) =>
        string.Join(' ', Syllables.Of(text).Select(s => s.Exact)).ShouldBe(expected);

    [Theory]
    [InlineData("Đường đi", "duong di")]
    [InlineData("QUYẾT ĐỊNH", "quyet dinh")]
    [InlineData("hoà hòa lí", "hoa hoa ly")] // folded from the one form
    public void Folded_is_the_exact_form_without_marks(string text, string expected) =>
        string.Join(' ', Syllables.Of(text).Select(s => s.Folded)).ShouldBe(expected);

    [Fact]
    public void Soft_hyphens_and_marks_stay_inside_a_word()
    {
        var text = "về công\u00ADvăn, e\u0302\u0323.";
        var found = Syllables.Of(text);
        found.Select(s => s.Exact).ShouldBe(["về", "côngvăn", "ệ"]);
        found.Select(s => s.Span.In(text)).ShouldBe(["về", "công\u00ADvăn", "e\u0302\u0323"]);
    }

    [Fact]
    public void A_run_does_not_end_in_something_invisible()
    {
        var text = "văn\u200B bản\u00AD";
        Syllables.Of(text).Select(s => s.Span.In(text)).ShouldBe(["văn", "bản"]);
    }

    [Fact]
    public void The_fifteen_pairs_of_tone_places_are_one_form_each()
    {
        string[] second = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"];
        string[] first = ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"];
        foreach (var (a, b) in second.Zip(first))
            Syllables.One("h" + a)!.Value.Exact.ShouldBe(Syllables.One("h" + b)!.Value.Exact);
    }
}
