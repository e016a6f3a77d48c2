using Archive.Documents;
using Archive.Index;
using Archive.Search;
using Archive.Tests.Fixtures;

namespace Archive.Tests.Search;

public sealed class PassageGroupTests : IDisposable
{
    private const string Rule = "Mức thu lệ phí cấp giấy phép xây dựng nhà ở riêng lẻ trên địa bàn tỉnh là 75.000 đồng một giấy phép, nộp một lần khi nhận kết quả.";

    private readonly IndexFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Copies_stand_behind_the_official_version()
    {
        folder.Build(
            Official("cong-bao.txt", 2020, Rule),
            News("bao.txt", 2024, $"Theo quyết định, {Rule.ToLowerInvariant()}"),
            Official("mot-cua.txt", 2022, Rule.Replace("một giấy phép", "mỗi giấy phép", StringComparison.Ordinal)));

        var groups = Find("lệ phí cấp giấy phép xây dựng nhà ở riêng lẻ");

        groups.Count.ShouldBe(1);
        groups[0].Shown.Document.Facts.Id.ShouldBe("mot-cua.txt");
        groups[0].Copies.Select(copy => copy.Document.Facts.Id).ShouldBe(["cong-bao.txt", "bao.txt"], ignoreOrder: true);
    }

    [Fact]
    public void Another_sum_is_another_matter()
    {
        folder.Build(Official("cu.txt", 2020, Rule), Official("moi.txt", 2022, Rule.Replace("75.000", "90.000", StringComparison.Ordinal)));

        Find("lệ phí cấp giấy phép xây dựng nhà ở riêng lẻ").Count.ShouldBe(2);
    }

    [Fact]
    public void What_a_document_says_twice_is_no_copy()
    {
        folder.Build(InventedDocument.Of("hai-lan.txt", Rule, Rule));

        Find("lệ phí cấp giấy phép xây dựng nhà ở riêng lẻ").Count.ShouldBe(2);
    }

    [Fact]
    public void One_article_of_one_decree_is_one_whoever_typed_it()
    {
        // Read from a scan: half of the words came out otherwise.
        folder.Build(
            Decree("nd-cp.txt", "46/2017/NĐ-CP", "Trường tiểu học phải có diện tích đất bình quân tối thiểu cho mỗi học sinh theo vùng."),
            Decree("nđ-cp.txt", "46/2017/NĐ-CP", "Truơng tiêu hoc phai có dien tich dât binh quan toi thieu cho mỗi hoc sinh theo vung."));

        Find("trường tiểu học phải có diện tích đất bình quân bao nhiêu").Count.ShouldBe(1);
    }

    private IReadOnlyList<PassageGroup> Find(string question)
    {
        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();
        return PassageGroup.Of(new PassageSearcher().Find(snapshot, PassageQuery.Read(question, new DateOnly(2026, 1, 1)), DocumentFilter.All, 10).Kept);
    }

    private static InventedDocument Official(string id, int year, string text) =>
        InventedDocument.Of(new DocumentFacts { Id = id, Title = id, Class = SourceClass.Official, Issued = new(year, 3, 1) }, text);

    private static InventedDocument News(string id, int year, string text) =>
        InventedDocument.Of(new DocumentFacts { Id = id, Title = id, Class = SourceClass.News, Published = new(year, 3, 1) }, text);

    private static InventedDocument Decree(string id, string number, string text)
    {
        var document = InventedDocument.Of(
            new DocumentFacts { Id = id, Title = "Nghị định", Number = DocumentNumber.TryParse(number), Kind = DocumentKind.TryParse("Nghị định"), Issuer = Issuer.TryParse("Chính phủ"), Issued = new(2017, 4, 21) }, text);
        return document with { Passages = [document.Passages[0] with { Place = new Place { Dieu = "8" } }] };
    }
}
