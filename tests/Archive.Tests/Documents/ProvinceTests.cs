using Archive.Documents;

namespace Archive.Tests.Documents;

public class ProvinceTests
{
    private static readonly DateOnly After = new(2025, 7, 1);

    [Theory]
    [InlineData("Quảng Bình", "Quảng Trị")]
    [InlineData("tỉnh quang binh", "Quảng Trị")]
    [InlineData("TP.HCM", "Hồ Chí Minh")]
    [InlineData("thành phố Đà Nẵng", "Đà Nẵng")]
    [InlineData("Bà Rịa - Vũng Tàu", "Hồ Chí Minh")]
    [InlineData("Thừa Thiên Huế", "Huế")]
    [InlineData("Lạng Sơn", "Lạng Sơn")]
    public void A_former_province_leads_to_the_new_one(string text, string now) => Province.TryParse(text)!.NameOn(After).ShouldBe(now);

    [Theory]
    [InlineData("QN")] // Quảng Nam, Quảng Ninh
    [InlineData("ĐN")] // Đà Nẵng, Đồng Nai
    [InlineData("TH")] // also thực hiện, truyền hình
    [InlineData("Lâm Giang")]
    [InlineData("")]
    public void Ambiguous_short_forms_are_not_read(string text) => Province.TryParse(text).ShouldBeNull();

    [Fact]
    public void Sixty_three_became_thirty_four()
    {
        Province.All.Count.ShouldBe(63);
        Province.All.Select(p => p.NewName).Distinct().Count().ShouldBe(34);
        Province.All.Count(p => p.IsMergedAway).ShouldBe(29);
        Province.All.Count(p => p.IsEnlarged).ShouldBe(23);
    }

    [Fact]
    public void Names_are_those_of_the_day() => Province.TryParse("Quảng Bình")!.NameOn(new DateOnly(2025, 6, 30)).ShouldBe("Quảng Bình");

    [Fact]
    public void Đồng_Nai_is_a_city_since_its_resolution()
    {
        Province.TryParse("Đồng Nai")!.UnitOn(new DateOnly(2026, 4, 29)).ShouldBe("tỉnh");
        Province.TryParse("Đồng Nai")!.UnitOn(new DateOnly(2026, 4, 30)).ShouldBe("thành phố");
    }
}
