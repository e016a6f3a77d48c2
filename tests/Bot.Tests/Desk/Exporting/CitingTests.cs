using Archive.Documents;
using Bot.Desk.Exporting;

namespace Bot.Tests.Desk.Exporting;

public sealed class CitingTests
{
    private static readonly DocumentFacts Decision = new()
    {
        Id = "a",
        Title = "Quy định giá dịch vụ trông giữ xe trên địa bàn tỉnh Lâm Giang",
        Number = DocumentNumber.Parse("14/2025/QĐ-UBND"),
        Kind = DocumentKind.TryParse("Quyết định"),
        Issuer = new("UBND tỉnh", "UBND", "Lâm Giang"),
        Issued = new(2025, 3, 31),
    };

    [Fact]
    public void The_first_citation_is_written_as_the_decree_asks() => Citing.Full(Decision)
        .ShouldBe("Quyết định số 14/2025/QĐ-UBND ngày 31 tháng 3 năm 2025 của Ủy ban nhân dân tỉnh Lâm Giang quy định giá dịch vụ trông giữ xe trên địa bàn tỉnh Lâm Giang");

    [Fact]
    public void Days_below_ten_and_months_below_three_are_padded() =>
        Citing.Full(Decision with { Issued = new(2025, 2, 5) }).ShouldContain("ngày 05 tháng 02 năm 2025");

    [Theory]
    [InlineData("dieu-2", "Điều 2 Quyết định số 14/2025/QĐ-UBND")]
    [InlineData("dieu-2-khoan-1-diem-a", "Điểm a khoản 1 Điều 2 Quyết định số 14/2025/QĐ-UBND")] // from the smallest
    [InlineData("phu-luc-dieu-4-khoan-1", "Khoản 1 Điều 4 Phụ lục Quyết định số 14/2025/QĐ-UBND")]
    [InlineData("toan-van", "Quyết định số 14/2025/QĐ-UBND")]
    public void A_provision_is_named_from_the_smallest_part(string place, string cited) => Citing.Provision(Decision, Place.Parse(place)).ShouldBe(cited);

    [Fact]
    public void News_is_cited_as_news() => Citing.Full(new() { Id = "b", Class = SourceClass.News, Title = "Giá mới", Publisher = "Cổng thông tin tỉnh", Published = new(2025, 4, 2) })
        .ShouldBe("“Giá mới”, Cổng thông tin tỉnh, ngày 02/04/2025");
}
