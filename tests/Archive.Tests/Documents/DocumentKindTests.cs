using Archive.Documents;

namespace Archive.Tests.Documents;

public class DocumentKindTests
{
    [Theory]
    [InlineData("Quyết định", "Quyết định")]
    [InlineData("QUYẾT ĐỊNH", "Quyết định")] // headings are in capitals
    [InlineData("quyet dinh", "Quyết định")] // typed without accents
    [InlineData("Nghị quyết liên tịch", "Nghị quyết liên tịch")] // longer than Nghị quyết
    [InlineData("Nghị quyết của Hội đồng nhân dân", "Nghị quyết")]
    [InlineData("Công  văn", "Công văn")]
    [InlineData("QĐ", "Quyết định")]
    [InlineData("qd", "Quyết định")]
    [InlineData("QĐ-UBND", "Quyết định")]
    [InlineData("HĐ", "Hợp đồng")] // Đ and D are two abbreviations
    [InlineData("HD", "Hướng dẫn")]
    [InlineData("TTr", "Tờ trình")]
    [InlineData("BỘ LUẬT", "Bộ luật")]
    [InlineData("Văn bản hợp nhất", "Văn bản hợp nhất")]
    public void A_kind_is_read_from_its_name_or_symbol(string text, string name) => DocumentKind.TryParse(text)!.Name.ShouldBe(name);

    [Theory]
    [InlineData("")]
    [InlineData("Luật sư")] // a person
    [InlineData("UBND")]
    public void Other_words_are_no_kind(string text) => DocumentKind.TryParse(text).ShouldBeNull();

    [Theory]
    [InlineData("38/2013/QĐ-UBND", "Quyết định")]
    [InlineData("155/UBND-KGVX", "Công văn")]
    [InlineData("285/CCTTHC", "Công văn")] // older ones have no unit
    [InlineData("09/2017/NĐ-CP", "Nghị định")]
    [InlineData("15/2004/PL-UBTVQH11", "Pháp lệnh")]
    [InlineData("57-NQ/TW", "Nghị quyết")]
    [InlineData("41-LCT/HĐNN8", "Luật")]
    [InlineData("110-SL/L.12", "Sắc lệnh")]
    [InlineData("05/2023/L-CTN", "Lệnh")]
    [InlineData("03/VBHN-VPQH", "Văn bản hợp nhất")]
    [InlineData("407/QĐ-?", "Quyết định")]
    [InlineData("26/2023/QH15", null)] // laws and resolutions share the shape
    [InlineData("105/2025/UBTVQH15", null)]
    [InlineData("37-QĐ/TW", null)] // decision or regulation
    [InlineData("155/?", null)]
    public void A_number_shows_its_kind(string number, string? kind) =>
        DocumentKind.Of(DocumentNumber.Parse(number))?.Name.ShouldBe(kind);

    [Fact]
    public void Kinds_without_an_abbreviation_are_those_of_the_decree() =>
        DocumentKind.All.Where(k => k.Abbreviation is null).Select(k => k.Name).ShouldBe(["Công văn", "Thư công"]);
}
