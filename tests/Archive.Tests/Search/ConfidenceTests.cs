using Archive.Index;
using Archive.Search;
using Archive.Tests.Fixtures;

namespace Archive.Tests.Search;

public sealed class ConfidenceTests
{
    private static readonly DateOnly Today = new(2026, 1, 1);

    [Theory]
    [InlineData("lệ phí đăng ký tạm trú là bao nhiêu?")]
    [InlineData("le phi dang ky tam tru")]
    public void What_a_document_says_is_more_likely_there_than_what_none_says(string question)
    {
        using var folder = new IndexFolder();
        var others = new InventedCorpus(3).Take(120).ToList();
        var asked = InventedDocument.Of("tam-tru.txt", "Lệ phí đăng ký tạm trú là 15.000 đồng một lần đăng ký, nộp khi nhận kết quả.");

        folder.Build([.. others, asked]);
        var there = ConfidenceOf(folder, question);
        folder.Build(others);
        var absent = ConfidenceOf(folder, question);

        there.ShouldBeGreaterThan(0.5f);
        absent.ShouldBeLessThan(there / 3);
    }

    [Fact]
    public void Nothing_found_is_no_confidence()
    {
        using var folder = new IndexFolder();
        folder.Build(InventedDocument.Of("mot.txt", "Giá nước sạch."));

        ConfidenceOf(folder, "xyz").ShouldBe(0);
    }

    [Fact]
    public void A_feature_far_beyond_what_was_learnt_on_counts_no_more_than_the_limit()
    {
        var network = new Confidence([new(Mean: 1, Spread: 2, Weight: 0.5f, InUnits: [1, -1])], Bias: 0.25f, UnitBiases: [0, 0.5f], UnitWeights: [2, 1]);
        var limit = 1 + (2 * Confidence.Limit);

        var expected = 0.25f + (0.5f * 1) + (2 * MathF.Tanh(1)) + MathF.Tanh(-0.5f);
        network.Of([3]).ShouldBe(1 / (1 + MathF.Exp(-expected)), 1e-5f);
        network.Of([1000]).ShouldBe(network.Of([limit]));
    }

    private static float ConfidenceOf(IndexFolder folder, string question)
    {
        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();
        return new PassageSearcher().Find(snapshot, PassageQuery.Read(question, Today), DocumentFilter.All, 10).Confidence;
    }
}
