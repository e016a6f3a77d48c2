using Indexer.Reading.Lines;

namespace Indexer.Tests.Reading;

public sealed class ParagraphsTests
{
    // As pdftotext lays a page out.
    private const string Page = """
                                            GIẤY MỜI
                             Dự họp báo định kỳ quý III năm 2026
        Thực hiện Kế hoạch số 05/KH-UBND ngày 08 tháng 01 năm 2026, Ủy ban nhân dân
        tỉnh mời các cơ quan báo chí dự họp báo định kỳ quý III năm 2026 tại trụ sở.
                                             QUY CHẾ
        Phát ngôn và cung cấp thông tin cho báo chí của các cơ quan hành chính nhà
                              nước trên địa bàn tỉnh Lâm Giang
           (Ban hành kèm theo Quyết định số 41/2023/QĐ-UBND ngày 20 tháng 12 năm
                             2023 của Ủy ban nhân dân tỉnh)
                Người phát ngôn trả lời báo chí trong năm ngày làm việc, kể từ ngày nhận
        được câu hỏi bằng văn bản.
        """;

    [Fact]
    public void Centred_titles_stay_apart_from_the_paragraphs_below()
    {
        Paragraphs.Join([.. Page.Split('\n').Select(text => new Line(text))]).Select(line => line.Text).ShouldBe(
        [
            "GIẤY MỜI",
            "Dự họp báo định kỳ quý III năm 2026",
            "Thực hiện Kế hoạch số 05/KH-UBND ngày 08 tháng 01 năm 2026, Ủy ban nhân dân tỉnh mời các cơ quan báo chí dự họp báo định kỳ quý III năm 2026 tại trụ sở.",
            "QUY CHẾ",
            "Phát ngôn và cung cấp thông tin cho báo chí của các cơ quan hành chính nhà nước trên địa bàn tỉnh Lâm Giang",
            "(Ban hành kèm theo Quyết định số 41/2023/QĐ-UBND ngày 20 tháng 12 năm 2023 của Ủy ban nhân dân tỉnh)",
            "Người phát ngôn trả lời báo chí trong năm ngày làm việc, kể từ ngày nhận được câu hỏi bằng văn bản.",
        ]);
    }
}
