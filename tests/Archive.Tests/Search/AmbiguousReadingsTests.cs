using Archive.Index;
using Archive.Search;
using Archive.Tests.Fixtures;

namespace Archive.Tests.Search;

public sealed class AmbiguousReadingsTests : IDisposable
{
    private readonly IndexFolder folder = new();

    public AmbiguousReadingsTests() => folder.Build(
        InventedDocument.Of("mot.txt", "Chủ tịch tỉnh tiếp công dân. Chủ tịch tỉnh ký ban hành chỉ thị về phòng cháy."),
        InventedDocument.Of("hai.txt", "Dự án đầu tư công được giao vốn; đầu tư công phải đúng kế hoạch. Điện thoại bàn của trung tâm."));

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("CT tỉnh tiếp dân", "CT", "chủ tịch")]                    // its neighbour behind
    [InlineData("ban hành CT về phòng cháy", "CT", "chỉ thị")]            // both neighbours
    [InlineData("vốn đt công", "đt", "đầu tư")]                           // what else it can stand for
    [InlineData("đt bàn", "đt", "điện thoại")]                            // what it stands for in chats
    [InlineData("ban hành CT tỉnh", "CT", "chủ tịch|chỉ thị")]            // a neighbour speaks for each
    [InlineData("CT xyz", "CT", "chủ tịch|chỉ thị")]                      // no neighbour tells: whatever the archive has
    public void The_archive_decides_what_an_abbreviation_means(string question, string abbreviation, string meant)
    {
        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();

        var unit = AskedWords.Read(question, snapshot).Units.Single(unit => unit.Words[0].Span.In(question) == abbreviation);

        unit.Alternatives.Select(reading => string.Join(' ', reading.Select(word => word.Exact))).Distinct().ShouldBe(meant.Split('|'), ignoreOrder: true);
    }

    [Fact]
    public void Without_an_archive_all_that_it_usually_means_is_taken() =>
        AskedWords.Read("CT tỉnh").Units[0].Alternatives.Count.ShouldBe(2);
}
