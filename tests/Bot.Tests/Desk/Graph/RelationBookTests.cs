using Archive.Documents;
using Archive.Index;
using Archive.Search;
using Archive.Text;
using Bot.Desk;
using Bot.Desk.Graph;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Desk.Graph;

public sealed class RelationBookTests(CorpusBot corpus) : IClassFixture<CorpusBot>
{
    private readonly FixedClock clock = new(CorpusBot.Today);

    private RelationBook Book => new(corpus.Reader, new Catalogues(new PassageSearcher(), clock));

    [Theory]
    [InlineData("39/2026/QĐ-UBND")] // from the newest back
    [InlineData("27/2019/QĐ-UBND")] // from the oldest on
    [InlineData("41/2023/QĐ-UBND")] // from the middle both ways
    public void The_chain_of_amendments_is_the_same_from_every_link(string from)
    {
        var chain = Of(from).Chain;

        chain.Nodes.Select(node => node.Number!.ToString()).ShouldBe(["27/2019/QĐ-UBND", "41/2023/QĐ-UBND", "18/2025/QĐ-UBND", "39/2026/QĐ-UBND"]);
        chain.Links.Select(link => $"{link.From.Number} {link.Kind} {link.To.Number}").ShouldBe(
        [
            "41/2023/QĐ-UBND Replaces 27/2019/QĐ-UBND", "18/2025/QĐ-UBND Amends 41/2023/QĐ-UBND",
            "39/2026/QĐ-UBND Replaces 41/2023/QĐ-UBND", "39/2026/QĐ-UBND Replaces 18/2025/QĐ-UBND",
        ], ignoreOrder: true);
    }

    [Fact]
    public void Amended_and_corrected_belong_to_one_chain()
    {
        Of("21/2021/QĐ-UBND").Chain.Links.Select(link => $"{link.From.Number} {link.Kind} {link.To.Number}").ShouldBe(
            ["45/2024/QĐ-UBND Amends 21/2021/QĐ-UBND", "2611/QĐ-UBND Corrects 45/2024/QĐ-UBND"]);
    }

    [Fact]
    public void What_is_not_in_the_archive_is_a_stub_with_what_names_it()
    {
        var (bearing, stub) = Book.OfNumber(DocumentNumber.Parse("07/CT-TTg"));

        bearing.ShouldBeEmpty();
        stub!.Subject.Document.ShouldBeNull();
        stub.Incoming.Select(edge => edge.From.Number!.ToString()).ShouldContain("64/KH-UBND");
        stub.News.Select(document => document.Facts.File).ShouldContain("tin-tuc/2023-05-15-bo-phan-truyen-thong-chinh-sach.txt");
    }

    [Fact]
    public void News_that_names_a_document_stands_apart_from_what_acts_on_it()
    {
        var relations = Of("05/KH-UBND");

        relations.News.Select(document => document.Facts.File).ShouldContain("tin-tuc/2026-01-09-lich-hop-bao-nam-2026.md");
        relations.News.ShouldAllBe(document => document.Facts.Class == SourceClass.News);
    }

    [Fact]
    public void A_stub_becomes_a_document_when_that_arrives()
    {
        using var samples = SampleArchive.Build();
        using var reader = new ArchiveReader(samples.Folder);
        var book = new RelationBook(reader, new Catalogues(new PassageSearcher(), clock));
        book.OfSlug("12-2025-qd-ubnd-2025-03-18")!.Outgoing.ShouldHaveSingleItem().To.Document.ShouldBeNull();

        using (var writer = new Generations(samples.Folder).OpenLive())
        {
            const string text = "Quyết định cũ về giữ xe.";
            writer.Put(
                new(new() { Id = "cu", Title = "Giữ xe", Number = DocumentNumber.Parse("09/2020/QĐ-UBND"), Kind = new("Quyết định", "QĐ"), Issued = new(2020, 2, 1) }, text),
                [new(1, Place.Whole, "", new TextSpan(0, text.Length), text)]);
            writer.Commit();
        }

        book.OfSlug("12-2025-qd-ubnd-2025-03-18")!.Outgoing.ShouldHaveSingleItem().To.Document!.Facts.Id.ShouldBe("cu");
    }

    private Relations Of(string number)
    {
        var (bearing, _) = Book.OfNumber(DocumentNumber.Parse(number));
        return Book.OfSlug(bearing.ShouldHaveSingleItem().Slug)!;
    }
}
