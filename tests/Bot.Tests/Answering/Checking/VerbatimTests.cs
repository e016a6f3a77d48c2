using Bot.Answering.Checking;

namespace Bot.Tests.Answering.Checking;

public sealed class VerbatimTests
{
    [Theory]
    [InlineData("Tổ chức  họp báo\nđịnh kỳ.", "họp báo định kỳ")]                       // white space
    [InlineData("To\u0302\u0309 chư\u0301c họp báo", "Tổ chức họp")]                   // decomposed
    [InlineData("công tác tuyên-\ntruyền chính sách", "công tác tuyêntruyền chính sách")] // parted at a line's end
    [InlineData("Công văn số 155/UBND-\nKGVX", "155/UBND-KGVX")]                        // a hyphen of its own at a line's end
    [InlineData("năm 2025 – 2027", "năm 2025 - 2027")]                                  // dashes
    [InlineData("Đề án “Truyền thông”", "Đề án \"Truyền thông\"")]                      // quotation marks
    [InlineData("hiệu lực tuyên\u00ADtruyền", "tuyêntruyền")]                           // soft hyphen
    [InlineData("QÐ-UBND", "QĐ-UBND")]                                                  // eth for đ
    [InlineData("ﬁle đính kèm", "file đính")]                                           // ligature
    [InlineData("và các nội dung khác…", "khác...")]
    public void What_a_layout_changes_is_still_verbatim(string source, string quotation) =>
        Verbatim.Find(source, quotation).ShouldNotBeNull();

    [Theory]
    [InlineData("phải họp báo", "không phải họp báo")]
    [InlineData("mức thu 150.000 đồng", "mức thu 15.000 đồng")]
    [InlineData("Ủy ban nhân dân tỉnh", "Uỷ ban nhân dân tỉnh")]                        // another spelling is no quotation
    [InlineData("bản đồ", "ban đồ")]
    [InlineData("năm 2025 - 2027", "năm 20252027")]                                     // a hyphen inside a line stays
    [InlineData("Tổ chức họp báo", "tổ chức họp báo")]
    [InlineData("Tổ chức họp báo", " ")]
    public void Other_words_are_not_verbatim(string source, string quotation) =>
        Verbatim.Find(source, quotation).ShouldBeNull();

    [Fact]
    public void The_span_found_is_one_of_the_source_as_given()
    {
        const string source = "Điều 1.  Tuyên-\ntruyền,  phổ biến";
        Verbatim.Find(source, "Tuyêntruyền, phổ")!.Value.In(source).ShouldBe("Tuyên-\ntruyền,  phổ");
    }
}
