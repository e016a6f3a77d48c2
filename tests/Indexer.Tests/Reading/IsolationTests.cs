using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Indexer.Reading;
using Indexer.Reading.Isolation;
using Indexer.Reading.Sources;
using Indexer.Tests.Fixtures;

namespace Indexer.Tests.Reading;

/// <summary>No file can kill, hang or bloat the indexer; it costs itself.</summary>
public sealed class IsolationTests : IDisposable
{
    private const string Types = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    private const string Relationships = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";
    private const string Open = """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>""";

    private readonly TempFolder folder = new();

    [Theory]
    [InlineData(4_000, ReasonCode.DepthLimit)]   // overflows the stack of the Open XML classes, which nothing can catch
    [InlineData(50_000, ReasonCode.DepthLimit)]
    public void Nesting_is_measured_before_a_tree_is_built(int depth, object code)
    {
        var document = Open + string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", depth)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", depth)) + "</w:body></w:document>";

        Should.Throw<UnreadableDocumentException>(() => Fixture.Read(Docx(document))).Code.ShouldBe((ReasonCode)code);
    }

    [Fact]
    public void A_bomb_is_stopped_by_counting_what_really_comes_out()
    {
        var document = Open + "<w:p><w:r><w:t>" + new string('a', 80_000_000) + "</w:t></w:r></w:p></w:body></w:document>";

        Should.Throw<UnreadableDocumentException>(() => Fixture.Read(Docx(document))).Code.ShouldBe(ReasonCode.DecompressionLimit);
    }

    [Fact]
    public void A_document_type_declaration_is_refused()
    {
        var document = "<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + Open + "<w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";

        Should.Throw<UnreadableDocumentException>(() => Fixture.Read(Docx(document))).Code.ShouldBe(ReasonCode.XmlDtd);
    }

    [Fact]
    public void Ten_thousand_levels_of_markup_are_read_as_words()
    {
        var clock = Stopwatch.StartNew();
        var read = Fixture.ReadText(string.Concat(Enumerable.Repeat("<div>", 100_000)) + "Thư viện mở cửa." + string.Concat(Enumerable.Repeat("</div>", 100_000)), "a.html");

        read.Document.Text.ShouldContain("Thư viện mở cửa.");
        read.Warnings.ShouldContain(ReasonCode.DepthLimit);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_file_that_takes_too_long_is_given_up_and_the_next_one_is_read()
    {
        var slow = folder.Write("slow.txt", "Thư viện mở cửa.");
        var good = folder.Write("good.txt", "Thư viện mở cửa. Người dân đến mượn sách.");
        using var pool = new ReadingPool(1, path => path == slow ? new ReadingLimits(TimeSpan.FromMilliseconds(1), 1L << 30) : ReadingLimits.Usual);

        (await pool.ReadAsync(slow, "slow.txt", TestContext.Current.CancellationToken)).Code.ShouldBe(ReasonCode.TimeLimit);
        (await pool.ReadAsync(good, "good.txt", TestContext.Current.CancellationToken)).Verdict.ShouldBe(Verdict.Index);
    }

    [Fact]
    public async Task A_file_that_takes_too_much_memory_is_given_up()
    {
        var big = folder.Write("big.txt", string.Concat(Enumerable.Repeat("Thư viện mở cửa năm buổi mỗi tuần. ", 400_000)));
        using var pool = new ReadingPool(1, _ => new ReadingLimits(TimeSpan.FromSeconds(60), 20L << 20));

        (await pool.ReadAsync(big, "big.txt", TestContext.Current.CancellationToken)).Code.ShouldBe(ReasonCode.MemoryLimit);
    }

    [Fact]
    public void Links_and_pipes_are_named_and_never_opened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes are made with mkfifo.");
        var corpus = folder.Of("corpus");
        folder.Write("corpus/a.txt", "a");
        folder.Write("secret.txt", "secret");
        File.CreateSymbolicLink(Path.Combine(corpus, "link.txt"), folder.Of("secret.txt"));
        Directory.CreateSymbolicLink(Path.Combine(corpus, "loop"), corpus);
        Process.Start("mkfifo", Path.Combine(corpus, "pipe.txt")).WaitForExit();

        var entries = CorpusFolder.Files(corpus).ToDictionary(entry => entry.Id, entry => entry.Refusal);

        entries["a.txt"].ShouldBeNull();
        entries["link.txt"].ShouldBe(ReasonCode.Link);
        entries["loop"].ShouldBe(ReasonCode.Link);
        entries["pipe.txt"].ShouldBe(ReasonCode.NotAFile);
    }

    private static SourceFile Docx(string document)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in new[] { ("[Content_Types].xml", Types), ("_rels/.rels", Relationships), ("word/document.xml", document) })
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return new SourceFile("a.docx", bytes.ToArray());
    }

    public void Dispose() => folder.Dispose();
}
