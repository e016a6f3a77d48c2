using Archive.Index;
using Archive.Search;
using Archive.Tests.Fixtures;

namespace Archive.Tests.Search;

public sealed class UnsaidWordsTests
{
    private const string Question = "lệ phí đăng ký tạm trú";
    private const string Filler = "Công dân nộp hồ sơ tại bộ phận một cửa của phường, xuất trình giấy tờ tuỳ thân còn hạn và nhận giấy hẹn có ghi ngày trả kết quả; hồ sơ chưa đủ thì được hướng dẫn bổ sung một lần bằng văn bản.";

    [Fact]
    public void A_passage_that_says_all_leaves_nothing_unsaid()
    {
        var features = Of("Lệ phí đăng ký tạm trú là 15.000 đồng.");

        features["unsaidShare"].ShouldBe(0);
        features["unsaidPairShare"].ShouldBe(0);
        features["said"].ShouldBe(1, 0.001f);
        features["scattered"].ShouldBe(0, 0.001f);
    }

    [Fact]
    public void The_most_telling_word_that_is_missing_counts()
    {
        var features = Of("Lệ phí đăng ký kết hôn do phường thu.");

        features["unsaidShare"].ShouldBeInRange(0.1f, 0.9f);
        features["unsaidPairShare"].ShouldBeGreaterThan(0);
        features["said"].ShouldBeLessThan(1);
    }

    [Fact]
    public void A_word_that_any_of_the_best_passages_lacks_less_counts_less()
    {
        var alone = Of("Lệ phí đăng ký kết hôn do phường thu.");
        var withOther = Of("Lệ phí đăng ký kết hôn do phường thu.", "Tạm trú thì khai báo.");

        withOther["unsaidLeast"].ShouldBeLessThanOrEqualTo(alone["unsaidLeast"]);
    }

    [Fact]
    public void What_stands_far_apart_is_scattered()
    {
        var together = Of($"Lệ phí đăng ký tạm trú là 15.000 đồng. {Filler}");
        var apart = Of($"Lệ phí do phường thu. {Filler} Việc đăng ký tạm trú thì làm sau.");

        apart["scattered"].ShouldBeGreaterThan(together["scattered"] + 0.1f);
    }

    private static Dictionary<string, float> Of(params string[] texts)
    {
        using var folder = new IndexFolder();
        folder.Build([.. new InventedCorpus(3).Take(20), .. texts.Select((text, i) => InventedDocument.Of($"{i}.txt", text))]);
        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();
        var compared = new PassageSearcher().Compare(snapshot, PassageQuery.Read(Question, new(2026, 1, 1)), DocumentFilter.All);
        var ours = compared.Candidates.Zip(compared.Texts).Where(pair => texts.Any(text => pair.First.Passage.Passage.Text.Contains(text, StringComparison.Ordinal))).Select(pair => pair.Second);
        return UnsaidWords.Names.Zip(UnsaidWords.Of(compared.Asked, ours)).ToDictionary(feature => feature.First, feature => feature.Second);
    }
}
