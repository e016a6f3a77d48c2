using Archive.Documents;
using FsCheck;
using FsCheck.Fluent;
using Indexer.Splitting;
using Indexer.Tests.Fixtures;

namespace Indexer.Tests.Splitting;

/// <summary>What holds for any text: spans in order and inside, no overlap, the text of a passage is the document's.</summary>
public sealed class SplitterProperties
{
    private static readonly string[] Lines =
    [
        "Chương II", "QUY ĐỊNH CỤ THỂ", "Mục 1. Thư viện", "Điều 1. Phạm vi", "Điều 2.", "Điều 5a. Xe thư viện", "1. Mở cửa năm buổi mỗi tuần.", "2. Gồm có:", "3) Khác.",
        "a) Người dân;", "b) Học sinh.", "đ) Người già.", "Phụ lục II", "PHỤ LỤC", "(Kèm theo Quyết định số 15/2025/QĐ-UBND)", "“Điều 7. Được sửa đổi", "như sau.”", "TT | Tên | Số",
        "1 | Nà Tăm | 20", "- Mục nhỏ;", "Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH", "Trần Văn Bình", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "QUYẾT ĐỊNH", "Về thư viện", "Căn cứ Luật Thư viện;",
        string.Concat(Enumerable.Repeat("Câu nói về thư viện. ", 70)).Trim(), new string('x', 1_500), "I. MỤC ĐÍCH", "[Ghi chú]",
    ];

    [Fact]
    public void Passages_of_any_text_are_stretches_of_it_in_order()
    {
        var texts = Gen.Elements(Lines).ListOf().Select(lines => string.Join('\n', lines)).ToArbitrary();

        Prop.ForAll(texts, text => HoldsFor(text)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Passages_of_the_sample_corpus_are_stretches_of_it_in_order()
    {
        var corpus = RepositoryFolder.Find("corpus");
        Assert.SkipWhen(corpus is null, "The corpus is not beside the tests.");
        foreach (var path in Directory.EnumerateFiles(corpus!, "*.*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) is ".txt" or ".md" or ".html" or ".docx"))
        {
            var file = Indexer.Reading.SourceFile.Load(path, Path.GetFileName(path));
            foreach (var read in Fixture.Read(file)) Check(read.Document);
        }
    }

    private static bool HoldsFor(string text)
    {
        Check(new OfficialDocument(new DocumentFacts { Id = "p", Title = "p" }, text));
        Check(new OfficialDocument(new DocumentFacts { Id = "p", Title = "p", Class = SourceClass.News }, text));
        return true;
    }

    private static void Check(OfficialDocument document)
    {
        var passages = PassageSplitter.Split(document);
        var end = 0;
        for (var i = 0; i < passages.Count; i++)
        {
            passages[i].Ordinal.ShouldBe(i);
            passages[i].Span.Start.ShouldBeGreaterThanOrEqualTo(end);
            passages[i].Span.End.ShouldBeLessThanOrEqualTo(document.Text.Length);
            passages[i].Span.In(document.Text).ShouldBe(passages[i].Text);
            passages[i].Text.Length.ShouldBeInRange(1, PassageSplitter.Longest);
            Place.Parse(passages[i].Place.ToString()).ToString().ShouldBe(passages[i].Place.ToString());
            end = passages[i].Span.End;
        }
        NothingIsLost(document, passages);
    }

    /// <summary>Every line that is long enough to say something is in a passage, or above one as heading, title or letterhead.</summary>
    private static void NothingIsLost(OfficialDocument document, IReadOnlyList<Passage> passages)
    {
        if (document.Facts.Class == SourceClass.Official) return;
        var at = 0;
        foreach (var line in document.Text.Split('\n'))
        {
            var (start, length) = (at, line.Length);
            at += length + 1;
            if (length < 200) continue;
            passages.Where(p => p.Span.Start < start + length && start < p.Span.End).Sum(p => Math.Min(p.Span.End, start + length) - Math.Max(p.Span.Start, start))
                .ShouldBeGreaterThan(length * 9 / 10);
        }
    }
}
