using Archive.Index;
using Indexer.Reading;
using Indexer.Reading.Isolation;
using Indexer.Tests.Fixtures;

namespace Indexer.Tests.Commands;

/// <summary>Runs after the first one: what has changed, what is gone, what failed.</summary>
public sealed class UpdateTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly ReadingPool pool = new(1);

    private string Corpus => folder.Of("corpus");

    private string Index => folder.Of("index");

    public UpdateTests()
    {
        for (var i = 1; i <= 6; i++) Write(i, $"Thư viện xã số {i} mở cửa từ tháng {i}. Người dân mượn sách không mất tiền.");
    }

    [Fact]
    public async Task A_file_that_stands_still_is_not_read_again()
    {
        await UpdateAsync();

        var second = await UpdateAsync();

        second.Unchanged.ShouldBe(6);
        second.Documents.ShouldBe(0);
    }

    [Fact]
    public async Task A_changed_file_replaces_its_document()
    {
        await UpdateAsync();
        Write(3, "Thư viện xã số 3 đã chuyển sang nhà văn hóa mới. Người dân mượn sách không mất tiền.");

        var second = await UpdateAsync();

        second.Documents.ShouldBe(1);
        ReadText("3.txt").ShouldContain("nhà văn hóa mới");
        Count().ShouldBe(6);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_withdrawn()
    {
        await UpdateAsync();
        File.Delete(folder.Of("corpus/6.txt"));

        (await UpdateAsync()).Withdrawn.ShouldBe(1);
        Count().ShouldBe(5);
    }

    [Fact]
    public async Task Losing_more_than_a_fifth_is_held_until_it_is_confirmed()
    {
        await UpdateAsync();
        foreach (var i in new[] { 1, 2, 3 }) File.Delete(folder.Of($"corpus/{i}.txt"));

        (await UpdateAsync()).Held.ShouldBe((6, 3));
        Count().ShouldBe(6);
        (await BuildAsync()).Held.ShouldBe((6, 3));
        Count().ShouldBe(6);
        (await UpdateAsync(confirm: true)).Held.ShouldBeNull();
        Count().ShouldBe(3);
    }

    [Fact]
    public async Task A_failed_file_is_tried_again_until_it_succeeds()
    {
        folder.Write("corpus/7.txt", "");
        (await UpdateAsync()).Skipped.ShouldBe(1);
        Ledger.Open(Index).Entries.ShouldContain(entry => entry.Id == "7.txt" && entry.Code == "EMPTY");
        Write(7, "Thư viện xã số 7 mở cửa. Người dân mượn sách không mất tiền.");

        (await UpdateAsync()).Documents.ShouldBe(1);
        Ledger.Open(Index).Entries.ShouldNotContain(entry => entry.Verdict == nameof(Verdict.Skip));
    }

    [Fact]
    public async Task The_same_bytes_under_two_names_are_one_document()
    {
        File.Copy(folder.Of("corpus/1.txt"), folder.Of("corpus/8.txt"));

        var report = await UpdateAsync();

        report.Files.Single(file => file.Id == "8.txt").Code.ShouldBe(ReasonCode.Duplicate);
        Count().ShouldBe(6);
    }

    [Fact]
    public async Task Built_at_once_or_in_pieces_the_documents_are_the_same()
    {
        await BuildAsync();
        var whole = Texts();
        var pieces = folder.Of("pieces");
        var ingestion = new Ingestion(pieces, pool);
        foreach (var i in new[] { 4, 1, 6, 2, 5, 3 }) await ingestion.UpdateAsync([folder.Of($"corpus/{i}.txt")], _ => { }, TestContext.Current.CancellationToken);

        Texts(pieces).ShouldBe(whole);
    }

    [Fact]
    public async Task After_a_rollback_what_had_changed_is_read_again()
    {
        await BuildAsync();
        Write(3, "Thư viện xã số 3 đã chuyển sang nhà văn hóa mới. Người dân mượn sách không mất tiền.");
        await BuildAsync();
        new Generations(Index).Rollback();
        ReadText("3.txt").ShouldNotContain("nhà văn hóa mới");

        await UpdateAsync();

        ReadText("3.txt").ShouldContain("nhà văn hóa mới");
    }

    [Fact]
    public async Task A_run_that_was_killed_before_it_kept_its_books_is_made_good()
    {
        await UpdateAsync();
        var books = File.ReadAllText(folder.Of("index/files.jsonl"));
        var other = new TempFolder();
        other.Write("1.txt", "Thông báo\n\nMột thư mục khác, với một tệp cùng tên.\n");
        await new Ingestion(Index, pool) { ConfirmShrink = true }.BuildAsync([other.Path], _ => { }, TestContext.Current.CancellationToken);
        File.WriteAllText(folder.Of("index/files.jsonl"), books);

        await UpdateAsync();

        Count().ShouldBe(6);
        ReadText("1.txt").ShouldContain("Thư viện xã số 1");
        other.Dispose();
    }

    [Fact]
    public async Task A_build_mends_an_archive_that_cannot_be_read()
    {
        await BuildAsync();
        File.WriteAllText(folder.Of("index/archive-000001.db"), "not an archive");

        (await BuildAsync()).Held.ShouldBeNull();

        Count().ShouldBe(6);
    }

    private void Write(int number, string text) => folder.Write($"corpus/{number}.txt", $"Thư viện xã số {number}\n\n{text}\nGiờ mở cửa: 8 giờ đến 17 giờ.\n");

    private Task<IngestionReport> UpdateAsync(bool confirm = false) =>
        new Ingestion(Index, pool) { ConfirmShrink = confirm }.UpdateAsync([Corpus], _ => { }, TestContext.Current.CancellationToken);

    private Task<IngestionReport> BuildAsync() => new Ingestion(Index, pool).BuildAsync([Corpus], _ => { }, TestContext.Current.CancellationToken);

    private int Count()
    {
        using var reader = new ArchiveReader(Index);
        using var snapshot = reader.Snapshot();
        return snapshot.DocumentCount;
    }

    private string ReadText(string id)
    {
        using var reader = new ArchiveReader(Index);
        using var snapshot = reader.Snapshot();
        return snapshot.ReadText(snapshot.FindById(id)!);
    }

    private List<string> Texts(string? index = null)
    {
        using var reader = new ArchiveReader(index ?? Index);
        using var snapshot = reader.Snapshot();
        return [.. snapshot.List(DocumentFilter.All, 100).Select(document => document.Facts.Id + ": " + snapshot.ReadText(document)).Order(StringComparer.Ordinal)];
    }

    public void Dispose()
    {
        pool.Dispose();
        folder.Dispose();
    }
}
