using Archive.Documents;
using Archive.Index;
using Archive.Search;
using Archive.Text;
using Bot.Answering;
using Bot.Answering.Checking;
using Bot.Answering.Receipts;
using Bot.State;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Answering.Receipts;

/// <summary>An archive of many documents is cited, then edited, withdrawn and indexed anew; every receipt is checked after each.</summary>
public sealed class ReceiptCheckTests : IDisposable
{
    private const int Documents = 40;
    private const string Unlike = "Nội dung này được viết lại hoàn toàn bằng lời khác, không còn liên quan.";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("receipts-");
    private readonly StateDatabase state;
    private readonly ReceiptTable table;
    private readonly ReceiptBook book;

    public ReceiptCheckTests()
    {
        state = new StateDatabase(Path.Combine(folder.FullName, "state"), TimeProvider.System);
        table = new ReceiptTable(state);
        book = new ReceiptBook(table, TimeProvider.System, NullLogger<ReceiptBook>.Instance);
    }

    [Fact]
    public async Task Every_receipt_says_what_became_of_its_words_also_in_a_new_generation()
    {
        Build(version: 0, Text);
        var codes = await CiteAllAsync();
        Outcomes(codes).ShouldAllBe(outcome => outcome.Value == ReceiptOutcome.Unchanged);

        // Each fourth document stays, gets a line before, another amount, other words; one in eight is withdrawn.
        Build(version: 1, Edited);

        foreach (var (n, outcome) in Outcomes(codes))
            outcome.ShouldBe((n % 8 == 7, n % 4) switch
            {
                (true, _) => ReceiptOutcome.Withdrawn,
                (_, 0) => ReceiptOutcome.Unchanged,
                (_, 1) => ReceiptOutcome.Moved,
                (_, 2) => ReceiptOutcome.Changed,
                _ => ReceiptOutcome.Dropped,
            }, $"document {n}");

        var changed = Check(codes[2]);
        changed.Changes.Where(change => change.Kind == ChangeKind.LeftOut).Select(change => change.Words).ShouldBe(["102"]);
        changed.Changes.Where(change => change.Kind == ChangeKind.Added).Select(change => change.Words).ShouldBe(["999"]);
        changed.Now!.Quote.ShouldContain("999.000 đồng");
    }

    [Fact]
    public async Task A_renamed_file_is_found_by_its_number_and_bytes()
    {
        Build(version: 0, Text);
        var codes = await CiteAllAsync();
        Build(version: 0, Text, prefix: "moi/");
        Outcomes(codes).ShouldAllBe(outcome => outcome.Value == ReceiptOutcome.Unchanged);
    }

    [Fact]
    public async Task A_receipt_survives_the_process_and_an_unknown_code_is_told_so()
    {
        Build(version: 0, Text);
        var codes = await CiteAllAsync();
        using var later = new StateDatabase(Path.Combine(folder.FullName, "state"), TimeProvider.System);
        new ReceiptTable(later).Find(codes[0]).ShouldNotBeNull().Quote.ShouldContain("100.000 đồng");
        book.Find("ZZZZ-ZZZZ").ShouldBeNull();
    }

    [Fact]
    public async Task A_state_that_cannot_be_written_keeps_no_answer()
    {
        Build(version: 0, Text);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "blocked"), "", TestContext.Current.CancellationToken);
        using var broken = new StateDatabase(Path.Combine(folder.FullName, "blocked", "state"), TimeProvider.System);
        using var reader = new ArchiveReader(folder.FullName);
        using var snapshot = reader.Snapshot();
        var quotation = Cite(snapshot, snapshot.List(DocumentFilter.All, 1)[0]);

        await Should.NotThrowAsync(new ReceiptBook(new ReceiptTable(broken), TimeProvider.System, NullLogger<ReceiptBook>.Instance).KeepAsync([quotation], 1));
    }

    public void Dispose()
    {
        state.Dispose();
        folder.Delete(recursive: true);
    }

    private static string Text(int n) => $"QUYẾT ĐỊNH\nĐiều 1. Mức hỗ trợ\nMức hỗ trợ cho mỗi hộ là {100 + n}.000 đồng một tháng, trả trước ngày 10 hằng tháng.\nĐiều 2. Hiệu lực";

    private static string? Edited(int n) => (n % 8 == 7, n % 4) switch
    {
        (true, _) => null,
        (_, 0) => Text(n),
        (_, 1) => $"ỦY BAN NHÂN DÂN\n{Text(n)}",
        (_, 2) => Text(n).Replace($"{100 + n}.000", "999.000", StringComparison.Ordinal),
        _ => $"QUYẾT ĐỊNH\n{Unlike}",
    };

    private void Build(int version, Func<int, string?> text, string prefix = "van-ban/")
    {
        using var writer = new Generations(folder.FullName).BeginNext();
        for (var n = 0; n < Documents; n++)
        {
            if (text(n) is not { } written) continue;
            var facts = new DocumentFacts
            {
                Id = $"{prefix}{n}.txt",
                Title = $"Mức hỗ trợ số {n}",
                Number = DocumentNumber.Parse($"{n + 1}/2025/QĐ-UBND"),
                Issued = new DateOnly(2025, 3, 1),
                ContentHash = written == Text(n) ? $"{n:x64}" : $"{version:x32}{n:x32}",
            };
            writer.Put(new OfficialDocument(facts, written), [new Passage(1, new Place { Dieu = "1" }, "", new TextSpan(0, written.Length), written)]);
        }
        writer.Commit();
    }

    private async Task<Dictionary<int, string>> CiteAllAsync()
    {
        using var reader = new ArchiveReader(folder.FullName);
        using var snapshot = reader.Snapshot();
        var codes = new Dictionary<int, string>();
        for (var n = 0; n < Documents; n++)
        {
            var document = snapshot.FindById($"van-ban/{n}.txt")!;
            var quotation = Cite(snapshot, document);
            await book.KeepAsync([quotation], snapshot.Generation);
            codes[n] = Receipt.Of(document.Facts.Id, document.Facts.ContentHash, quotation.Span);
        }
        return codes;
    }

    private static Quotation Cite(ArchiveSnapshot snapshot, ArchivedDocument document)
    {
        var text = snapshot.ReadText(document);
        var start = text.IndexOf("Mức hỗ trợ cho", StringComparison.Ordinal);
        var end = text.IndexOf("hằng tháng.", StringComparison.Ordinal) + "hằng tháng.".Length;
        return new Quotation(document, new Place { Dieu = "1" }, TextSpan.Between(start, end), text[start..end]);
    }

    private CheckedReceipt Check(string code)
    {
        using var reader = new ArchiveReader(folder.FullName);
        using var snapshot = reader.Snapshot();
        return new ReceiptCheck(new Sources(snapshot, new PassageSearcher(), new DateOnly(2026, 11, 25))).Of(book.Find(code).ShouldNotBeNull());
    }

    private Dictionary<int, ReceiptOutcome> Outcomes(Dictionary<int, string> codes) => codes.ToDictionary(code => code.Key, code => Check(code.Value).Outcome);
}
