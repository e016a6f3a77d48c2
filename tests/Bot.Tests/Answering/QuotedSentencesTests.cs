using Archive.Documents;
using Archive.Index;
using Archive.Search;
using Archive.Text;
using Bot.Answering;
using Bot.Answering.Asking;
using Bot.Answering.Evidence;
using Bot.Answering.Sentences;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Answering;

public sealed class QuotedSentencesTests : IDisposable
{
    private const int Limit = 600;

    private static readonly string Long = $"Người học được hỗ trợ trong các trường hợp sau: {string.Concat(Enumerable.Range(1, 12).Select(i => $"trường hợp thứ {i} mà cơ quan có thẩm quyền đã xác nhận bằng văn bản, "))}và trường hợp khác.";

    private static readonly string[] Sentences =
    [
        "Hồ sơ nộp tại bộ phận một cửa của xã.",
        "Kết quả trả trong năm ngày làm việc.",
        "Lệ phí là 8.000 đồng một bản.",
        $"{string.Concat(Enumerable.Repeat("Việc này do công chức tư pháp làm theo phân công, ", 4))}khi cần thì báo cáo.",
        "Vướng mắc phản ánh về Phòng Hành chính tư pháp.",
        Long,
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bot-tests-");
    private readonly ArchiveReader reader;
    private readonly ArchiveSnapshot snapshot;
    private readonly Sources sources;
    private readonly ArchivedDocument document;

    public QuotedSentencesTests()
    {
        var text = string.Join(' ', Sentences);
        using (var writer = new Generations(folder.FullName).BeginNext())
        {
            writer.Put(new OfficialDocument(new() { Id = "a.txt", Title = "Cấp bản sao" }, text), [new(1, new Place { Doan = 1 }, "", new TextSpan(0, text.Length), text)]);
            writer.Commit();
        }
        reader = new ArchiveReader(folder.FullName);
        snapshot = reader.Snapshot();
        sources = new Sources(snapshot, new PassageSearcher(), CorpusBot.Today);
        document = snapshot.FindById("a.txt")!;
    }

    [Fact]
    public void Sentences_side_by_side_become_one_quotation_in_reading_order() =>
        Write(1, 0).ShouldHaveSingleItem().Quotations.ShouldHaveSingleItem().Quote.ShouldBe($"{Sentences[0]} {Sentences[1]}");

    [Fact]
    public void A_short_gap_between_two_sentences_is_marked()
    {
        var statement = Write(0, 2).ShouldHaveSingleItem();

        statement.Text.ShouldContain($"“{Sentences[0]} […] {Sentences[2]}”");
        statement.Quotations.ShouldHaveSingleItem().Quote.ShouldBe(string.Join(' ', Sentences[..3]));
    }

    [Fact]
    public void The_sentence_in_the_gap_is_still_shown_when_it_comes_later() =>
        Write(0, 2, 1).ShouldHaveSingleItem().Text.ShouldContain($"“{string.Join(' ', Sentences[..3])}”");

    [Fact]
    public void Sentences_far_apart_are_quoted_each_by_itself() => Write(0, 4).Count.ShouldBe(2);

    [Fact]
    public void A_sentence_too_long_to_show_is_quoted_whole_and_marked_where_it_is_cut()
    {
        Long.Length.ShouldBeGreaterThan(Limit);
        var statement = Write(5).ShouldHaveSingleItem();

        statement.Text.ShouldEndWith("[…]”");
        statement.Quotations.ShouldHaveSingleItem().Quote.ShouldBe(Long);
    }

    [Fact]
    public void What_does_not_fit_is_left_out_and_shorter_ones_still_come()
    {
        var written = Write(3, 5, 0);

        Shortening.Length(written).ShouldBeLessThanOrEqualTo(Limit);
        string.Concat(written.Select(statement => statement.Text)).ShouldContain(Sentences[0]);
    }

    public void Dispose()
    {
        snapshot.Dispose();
        reader.Dispose();
        folder.Delete(recursive: true);
    }

    private IReadOnlyList<Statement> Write(params int[] sentences)
    {
        var asked = AskedReader.Read(new Question("Cấp bản sao thế nào?"), Focus.Nothing, CorpusBot.Today);
        var at = new PassageOf(document, sources.PassagesOf(document)[0]);
        var spans = SentenceSplitter.Split(sources.TextOf(document));
        return new QuotedSentences(asked, sources, Limit).Of([.. sentences.Select(i => new Candidate(at, spans[i], spans[i], 0, 0, 0) { Shares = [] })]);
    }
}
