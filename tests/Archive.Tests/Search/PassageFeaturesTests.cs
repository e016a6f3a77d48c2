using Archive.Index;
using Archive.Search;
using Archive.Tests.Fixtures;

namespace Archive.Tests.Search;

public sealed class PassageFeaturesTests : IDisposable
{
    private const string Question = "hành vi bị nghiêm cấm trong hoạt động đường sắt";

    private readonly IndexFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_every_candidate_says_tells_less_than_what_few_say()
    {
        folder.Build(
            InventedDocument.Of("lao-dong.txt", "Hành vi bị nghiêm cấm trong hoạt động lao động là cưỡng bức."),
            InventedDocument.Of("du-lich.txt", "Hành vi bị nghiêm cấm trong hoạt động du lịch là lừa dối khách."),
            InventedDocument.Of("duong-sat.txt", "Trong hoạt động đường sắt không được lấn chiếm hành lang."));

        var railway = Of("duong-sat.txt", Question);
        var labour = Of("lao-dong.txt", Question);

        // The labour passage says more of the question in one run, the railway one what the question is about.
        labour["run"].ShouldBeGreaterThan(railway["run"]);
        railway["rareWordMissing"].ShouldBeLessThan(labour["rareWordMissing"]);
        labour["rareWordMissing"].ShouldBe(1);
        labour["rarePairMissing"].ShouldBe(1);
    }

    [Fact]
    public void Words_that_passages_repeat_are_their_matter()
    {
        folder.Build(
            InventedDocument.Of("mot.txt", "Đường sắt quốc gia, đường sắt đô thị và đường sắt chuyên dùng."),
            InventedDocument.Of("hai.txt", "Các hoạt động bị nghiêm cấm."));

        Of("mot.txt", "nghiêm cấm đường sắt")["repeatedWords"].ShouldBe(1);
        Of("hai.txt", "nghiêm cấm đường sắt")["repeatedWords"].ShouldBe(0);
    }

    [Fact]
    public void Shares_and_what_is_missing_stay_between_0_and_1()
    {
        folder.Build([.. new InventedCorpus(5).Take(60)]);

        foreach (var candidate in Compared("ủy ban nhân dân phường, ủy ban nhân dân xã cho biết lệ phí đăng ký").Candidates)
            foreach (var name in DistinguishingTerms.Names) candidate.Features[At(name)].ShouldBeInRange(0, 1.0001f, name);
    }

    [Theory]
    [InlineData("Lệ phí đăng ký tạm trú là 15.000 đồng. Nơi khác thì khác.", "Lệ phí do tỉnh định. Đăng ký tại phường. Tạm trú hai năm.")] // one sentence says it all
    [InlineData("Lệ phí đăng ký tạm trú\nNộp khi nhận kết quả", "Lệ phí nộp một lần\nđăng ký tạm trú")]                              // a line ends a sentence
    [InlineData("a) lệ phí đăng ký tạm trú; b) giấy tờ", "a) lệ phí; b) đăng ký; c) tạm trú")]                                         // so does an item of a list
    public void One_sentence_that_says_it_is_better_than_several_that_share_it(string one, string several)
    {
        folder.Build(InventedDocument.Of("mot.txt", one), InventedDocument.Of("nhieu.txt", several));

        Of("mot.txt", "lệ phí đăng ký tạm trú")["sentence"].ShouldBeGreaterThan(Of("nhieu.txt", "lệ phí đăng ký tạm trú")["sentence"]);
    }

    private static int At(string feature) => PassageFeatures.Names.Index().First(name => name.Item == feature).Index;

    private Dictionary<string, float> Of(string document, string question)
    {
        var features = Compared(question).Candidates.First(candidate => candidate.Passage.Document.Facts.Id == document).Features;
        return PassageFeatures.Names.Zip(features).ToDictionary(feature => feature.First, feature => feature.Second);
    }

    private ComparedPassages Compared(string question)
    {
        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();
        return new PassageSearcher().Compare(snapshot, PassageQuery.Read(question, new(2026, 1, 1)), DocumentFilter.All);
    }
}
