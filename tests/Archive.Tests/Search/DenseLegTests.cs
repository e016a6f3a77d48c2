using Archive.Index;
using Archive.Search;
using Archive.Tests.Fixtures;

namespace Archive.Tests.Search;

public sealed class DenseLegTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 1, 1);

    private readonly IndexFolder folder = new();

    public DenseLegTests() => folder.Build(
        InventedDocument.Of("rac.txt", "Mức thu gom rác thải sinh hoạt là 25.000 đồng mỗi tháng."),
        InventedDocument.Of("nuoc.txt", "Giá nước sạch nông thôn là 7.000 đồng."),
        InventedDocument.Of("xe.txt", "Giá giữ xe máy ban ngày là 3.000 đồng."));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_passage_without_a_word_of_the_question_is_found_by_its_meaning()
    {
        Put("m", [1, 0, 0], [0, 1, 0], [0, 0, 1]);

        Found("quét dọn phố phường", new("m", new float[] { 0.9f, 0.1f, 0 })).ShouldBe("rac.txt");
        Found("quét dọn phố phường", null).ShouldBeNull();
    }

    [Fact]
    public void Words_and_meaning_are_weighed_on_one_scale()
    {
        Put("m", [1, 0, 0], [0, 1, 0], [0, 0, 1]);
        var nearWater = new Meaning("m", new float[] { 0, 1, 0 });

        Found("giá giữ xe máy", nearWater, weight: 0).ShouldBe("xe.txt");
        Found("giá giữ xe máy", nearWater, weight: 1).ShouldBe("nuoc.txt");
    }

    [Theory]
    [InlineData("other", 3)]    // vectors of two models do not compare
    [InlineData("m", 4)]        // nor those of two lengths
    public void Vectors_that_do_not_fit_leave_the_ranking_as_it_is(string model, int length)
    {
        Put("m", [1, 0, 0], [0, 1, 0], [0, 0, 1]);

        Found("giá giữ xe máy", new(model, new float[length]), weight: 1).ShouldBe("xe.txt");
        Found("quét dọn phố phường", new(model, new float[length])).ShouldBeNull();
    }

    [Fact]
    public void Vectors_of_withdrawn_documents_go_and_those_of_another_model_too()
    {
        Put("m", [1, 0, 0], [0, 1, 0], [0, 0, 1]);
        folder.Change(writer => writer.Withdraw("rac.txt"));

        Found("quét dọn phố phường", new("m", new float[] { 1, 0, 0 })).ShouldNotBe("rac.txt");
        Pending("m").ShouldBe(0);
        Pending("n").ShouldBe(2);

        Put("n", [1, 0], [0, 1]);
        Snapshot(snapshot => snapshot.VectorModel).ShouldBe(("n", 2));
    }

    [Fact]
    public void Vectors_for_an_archive_that_has_changed_are_not_kept()
    {
        using var reader = new ArchiveReader(folder.Path);
        using var before = reader.Snapshot();
        folder.Change(writer => InventedDocument.Of("moi.txt", "Lịch tiếp công dân.").PutInto(writer));

        folder.Change(writer => writer.PutVectors(before, "m", [(0, new float[] { 1, 0 })]).ShouldBeFalse());

        Snapshot(snapshot => snapshot.VectorModel).ShouldBeNull();
    }

    [Fact]
    public void Eight_bits_keep_the_cosine_to_a_hundredth()
    {
        var random = new Random(5);
        for (var i = 0; i < 200; i++)
        {
            var (left, right) = (Vector(), Vector());
            var exact = Dot(left, right) / Math.Sqrt(Dot(left, left) * Dot(right, right));

            var kept = new PassageVectors("m", left.Length, [0], PassageVectors.Packed(left));

            kept.Likeness(0, PassageVectors.Packed(right)).ShouldBe((float)exact, 0.01f);
        }

        float[] Vector() => [.. Enumerable.Range(0, 67).Select(_ => (float)(random.NextDouble() - 0.3))];

        static double Dot(float[] a, float[] b) => a.Zip(b, (x, y) => (double)x * y).Sum();
    }

    private void Put(string model, params float[][] vectors)
    {
        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();
        var passages = snapshot.WithoutVector(model, 10);
        folder.Change(writer => writer.PutVectors(snapshot, model, [.. passages.Zip(vectors, (passage, vector) => (passage.Passage, (ReadOnlyMemory<float>)vector))]).ShouldBeTrue());
    }

    private int Pending(string model) => Snapshot(snapshot => snapshot.WithoutVector(model, 10).Count);

    private string? Found(string question, Meaning? meaning, float weight = 0.3f) => Snapshot(snapshot =>
        new PassageSearcher(RankingOptions.Default with { DenseWeight = weight }).Find(snapshot, PassageQuery.Read(question, Today) with { Meaning = meaning }, DocumentFilter.All, 1)
            .Kept.Select(hit => hit.Document.Facts.Id).FirstOrDefault());

    private T Snapshot<T>(Func<ArchiveSnapshot, T> read)
    {
        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();
        return read(snapshot);
    }
}
