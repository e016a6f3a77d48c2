using Archive.Documents;
using Archive.Index;
using Archive.Text;

namespace Bot.Tests.Fixtures;

/// <summary>A small archive of invented documents in a folder of its own; gone with the test.</summary>
internal sealed class SampleArchive : IDisposable
{
    public const string Script = "<script>alert('x')</script>";

    public static readonly OfficialDocument Decision = new(
        new()
        {
            Id = "van-ban/12-2025.txt",
            Title = "Ban hành Quy chế giữ xe " + Script,
            Number = DocumentNumber.Parse("12/2025/QĐ-UBND"),
            Kind = new("Quyết định", "QĐ"),
            Issuer = new("UBND tỉnh", "UBND", "Lâm Giang"),
            Issued = new(2025, 3, 18),
            Effective = new(2025, 4, 1),
            Signer = "Trần Văn Mẫu",
            SourceUrl = "javascript:alert(1)",
            File = "van-ban/12-2025.txt",
        },
        """
        QUYẾT ĐỊNH
        Điều 1. Mức giá giữ xe
        1. Giá giữ xe máy ban ngày là 3.000 đồng một lượt.
        2. Giá giữ ô tô là 20.000 đồng một lượt <img src=x onerror=alert(1)>.
        Điều 2. Hiệu lực thi hành. Quyết định này thay thế Quyết định số 09/2020/QĐ-UBND.
        [Văn bản mẫu – tỉnh Lâm Giang là tỉnh hư cấu]
        """);

    public static readonly OfficialDocument News = new(
        new()
        {
            Id = "tin-tuc/gia-giu-xe.html",
            Class = SourceClass.News,
            Title = "Giá giữ xe mới từ tháng 4",
            Published = new(2025, 4, 2),
            Publisher = "Cổng thông tin tỉnh",
            SourceUrl = "https://langiang.example/tin/gia-giu-xe",
        },
        "Từ ngày 1/4/2025, giá giữ xe máy ban ngày là 3.000 đồng một lượt, theo Quyết định 12/2025/QĐ-UBND.");

    // The state of the bot lies beside the index, so that both are gone with the test.
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("bot-tests-");

    public string Folder => Path.Combine(home.FullName, "index");

    public static SampleArchive Build()
    {
        var archive = new SampleArchive();
        using var writer = new Generations(archive.Folder).BeginNext();
        writer.Put(WithReplaced(Decision), Passages(Decision.Text));
        writer.Put(News, [new(1, new Place { Doan = 1 }, "", new TextSpan(0, News.Text.Length), News.Text)]);
        writer.Commit();
        return archive;
    }

    public static TextSpan SpanOf(string words)
    {
        var start = Decision.Text.IndexOf(words, StringComparison.Ordinal);
        return new(start, words.Length);
    }

    public void Dispose() => home.Delete(recursive: true);

    private static OfficialDocument WithReplaced(OfficialDocument document) => document with
    {
        Relations =
        [
            new(RelationKind.Replaces, DocumentNumber.Parse("09/2020/QĐ-UBND"), null, null,
                SpanOf("Quyết định này thay thế Quyết định số 09/2020/QĐ-UBND.")),
        ],
    };

    private static Passage[] Passages(string text)
    {
        var article = new Place { Dieu = "1" };
        return
        [
            Of(1, article with { Khoan = "1" }, "1. Giá giữ xe máy ban ngày là 3.000 đồng một lượt."),
            Of(2, article with { Khoan = "2" }, "2. Giá giữ ô tô là 20.000 đồng một lượt <img src=x onerror=alert(1)>."),
            Of(3, new Place { Dieu = "2" }, "Điều 2. Hiệu lực thi hành. Quyết định này thay thế Quyết định số 09/2020/QĐ-UBND."),
        ];

        Passage Of(int ordinal, Place place, string words)
        {
            var span = SpanOf(words);
            return new(ordinal, place, "Điều 1. Mức giá giữ xe", span, span.In(text));
        }
    }
}
