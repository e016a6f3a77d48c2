using Indexer.Reading.Facts;

namespace Indexer.Tests.Reading.Facts;

public sealed class EnactingClauseTests
{
    [Fact]
    public void Repeats_issuer_and_title()
    {
        var clause = EnactingClause.Of(Form("Bộ trưởng Bộ Công an ban hành Thông tư quy định việc quản lý xe thư viện lưu động."))!;

        clause.Issuer?.ToString().ShouldBe("Bộ Công an");
        clause.Title.ShouldBe("Quy định việc quản lý xe thư viện lưu động");
    }

    [Theory]
    [InlineData("Ủy ban nhân dân tỉnh ban hành nhiều văn bản về việc này.")]
    [InlineData("Điều 1. Giám đốc sở ban hành Quyết định giao chỉ tiêu cho các đơn vị.")]
    public void Other_sentences_are_none(string line) => EnactingClause.Of(Form(line)).ShouldBeNull();

    private static OfficialForm Form(string line) => OfficialForm.Of(
    [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "THÔNG TƯ", "Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;", line, "Nơi nhận:",
    ]);
}
