using Archive.Text;

namespace Archive.Tests.Text;

public class AbbreviationsTests
{
    [Theory]
    [InlineData("UBND", "Ủy ban nhân dân")]
    [InlineData("ubnd", "Ủy ban nhân dân")] // case does not matter where nothing else is meant
    [InlineData("hdnd", "Hội đồng nhân dân")] // nor do missing marks
    [InlineData("TT&TT", "Thông tin và Truyền thông")]
    [InlineData("sổ đỏ", "giấy chứng nhận quyền sử dụng đất")]
    [InlineData("ko", "không")]
    [InlineData("KH", "kế hoạch")]
    public void A_known_abbreviation_is_read(string token, string expansion) =>
        Abbreviations.Readings(token).Select(r => r.Expansion).ShouldContain(expansion);

    [Theory]
    [InlineData("đa")] // ĐA is read only as written
    [InlineData("tu")] // TƯ without its mark is từ, tự …
    [InlineData("rui")] // rùi without its mark is rủi
    [InlineData("xyz")]
    [InlineData("")]
    public void Other_words_have_no_reading_blindly_trusted(string token) =>
        Abbreviations.Readings(token).ShouldAllBe(r => r.Use == AbbreviationUse.HintOnly);

    [Fact]
    public void Chat_abbreviations_are_not_read_in_capitals()
    {
        Abbreviations.Readings("KO").ShouldNotContain(r => r.IsChat);
        Abbreviations.Readings("ko").ShouldContain(r => r.IsChat);
    }

    [Fact]
    public void An_ambiguous_one_has_all_its_readings() =>
        Abbreviations.Readings("ct").Select(r => r.Expansion).ShouldBe(["chủ tịch", "chỉ thị", "chỉ thị"]);

    [Fact]
    public void Abbreviations_are_found_with_their_places()
    {
        var text = "Sở TT&TT và đ/c PCT UBND P.1, đài PT-TH làm sổ đỏ.";
        Abbreviations.FindAll(text).Select(m => m.Span.In(text))
            .ShouldBe(["TT&TT", "đ/c", "PCT", "UBND", "P.", "PT-TH", "sổ đỏ"]);
    }
}
