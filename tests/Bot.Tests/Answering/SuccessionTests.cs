using System.Globalization;
using Archive.Documents;
using Bot.Answering;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Answering;

/// <summary>Offices and provinces that exist no more keep their names, and the reader is told what they are called now.</summary>
public sealed class SuccessionTests(CorpusBot bot) : IClassFixture<CorpusBot>
{
    private const string Question = "Sở Thông tin và Truyền thông kiểm tra trang thông tin điện tử bao lâu một lần?";

    [Fact]
    public async Task An_office_named_in_a_question_is_told_with_its_successors()
    {
        var answer = await AskAsync(Question, new(2026, 11, 22));

        answer.Understood.Note.ShouldNotBeNull();
        answer.Understood.Note.ShouldContain("nay là Sở Khoa học và Công nghệ");
        answer.Understood.Note.ShouldContain("Sở Văn hóa, Thể thao và Du lịch");
        answer.Text.ShouldContain("“5. Sở Thông tin và Truyền thông");
    }

    [Fact]
    public async Task While_it_existed_there_is_nothing_to_tell() => (await AskAsync(Question, new(2023, 6, 1))).Understood.Note.ShouldBeNull();

    [Fact]
    public async Task Districts_ended_without_a_successor_of_their_own() =>
        (await AskAsync("UBND huyện có trách nhiệm gì?", new(2026, 11, 22))).Understood.Note.ShouldNotBeNull().ShouldContain("không còn cấp huyện");

    [Theory]
    [InlineData("UBND tỉnh Quảng Bình", "2026-11-22", "UBND tỉnh Quảng Bình (nay là UBND tỉnh Quảng Trị)")]
    [InlineData("UBND tỉnh Quảng Bình", "2025-06-30", "UBND tỉnh Quảng Bình")]
    [InlineData("UBND tỉnh Lạng Sơn", "2026-11-22", "UBND tỉnh Lạng Sơn")]
    [InlineData("Bộ Giao thông vận tải", "2026-11-22", "Bộ Giao thông vận tải (nay là Bộ Xây dựng)")]
    [InlineData("Bộ Giao thông vận tải", "2024-01-01", "Bộ Giao thông vận tải")]
    public void A_citation_names_the_issuer_as_printed_and_as_it_is_called_now(string issuer, string day, string shown) =>
        Replies.WithSuccessor(issuer, Succession.Of(Issuer.Parse(issuer), DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))).ShouldBe(shown);

    private Task<CitedAnswer> AskAsync(string text, DateOnly asOf) => bot.Answerer.AnswerAsync(new Question(text, null, asOf), TestContext.Current.CancellationToken);
}
