using Archive.Documents;
using Archive.Text;
using Bot.Desk;
using Bot.Desk.Alerts;
using Bot.State.Alerts;

namespace Bot.Tests.Desk.Alerts;

public sealed class AlertRoundTests : IDisposable
{
    private readonly AlertBench bench = new();

    private static readonly OfficialDocument Old = AlertBench.Document("cu", "họp báo quý cũ");
    private static readonly OfficialDocument[] Others = [.. Enumerable.Range(0, 30).Select(i => AlertBench.Document($"khac-{i}", $"việc khác thứ {i}"))];

    public AlertRoundTests() => bench.Write(rebuild: true, [Old, .. Others]);

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Only_what_is_new_after_the_first_look_is_told_and_told_once()
    {
        await WatchAsync("\"họp báo\"");
        (await bench.LookAsync()).ShouldBe(0);

        bench.Write(rebuild: false, AlertBench.Document("moi", "họp báo quý mới"), AlertBench.Document("khac", "giá nước"));
        (await bench.LookAsync()).ShouldBe(1);
        (await bench.Rounds.SendAsync()).ShouldBe(1);
        (await bench.Rounds.SendAsync()).ShouldBe(0);

        bench.Letters().ShouldHaveSingleItem().ShouldContain("1 tài liệu mới\n• Về họp báo quý mới");
    }

    [Fact]
    public async Task Twenty_indexings_of_the_same_words_tell_nothing_twice()
    {
        await WatchAsync("\"họp báo\"");
        await bench.LookAsync();
        var fresh = AlertBench.Document("moi", "họp báo quý mới");
        bench.Write(rebuild: false, fresh);
        await bench.LookAsync();
        await bench.Rounds.SendAsync();

        for (var round = 0; round < 20; round++)
        {
            // Built anew, changed in place, the file saved again with other bytes, moved to another name, the bot started again.
            var again = fresh with { Facts = fresh.Facts with { ContentHash = $"byte-{round}", Id = round % 3 == 0 ? $"doi-{round}" : fresh.Facts.Id } };
            if (round % 2 == 0) bench.Write(rebuild: true, [Old, again, .. Others]);
            else bench.Write(rebuild: false, again);
            if (round % 5 == 0) bench.Restart();
            (await bench.LookAsync()).ShouldBe(0);
            (await bench.Rounds.SendAsync()).ShouldBe(0);
        }
        bench.Letters().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Changed_words_are_a_new_version()
    {
        await WatchAsync("\"họp báo\"");
        await bench.LookAsync();

        bench.Write(rebuild: false, AlertBench.Document("cu", "họp báo quý cũ, nay dời ngày"));

        (await bench.LookAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task All_news_of_a_chat_goes_in_one_letter()
    {
        await WatchAsync("\"họp báo\"");
        await WatchAsync("\"giá nước\"");
        await bench.LookAsync();

        bench.Write(rebuild: false, AlertBench.Document("a", "họp báo mới"), AlertBench.Document("b", "giá nước mới"), AlertBench.Document("c", "họp báo về giá nước"));
        (await bench.LookAsync()).ShouldBe(4);
        (await bench.Rounds.SendAsync()).ShouldBe(1);

        var letter = bench.Letters().ShouldHaveSingleItem();
        letter.ShouldContain("(có cụm từ “họp báo”): 2 tài liệu mới");
        letter.ShouldContain("(có cụm từ “giá nước”): 2 tài liệu mới");
    }

    [Fact]
    public async Task What_somebody_does_to_a_number_can_be_watched()
    {
        await WatchAsync("báo tôi khi có văn bản sửa đổi 12/2023/QĐ-UBND");
        await bench.LookAsync();
        const string text = "Sửa đổi Quyết định số 12/2023/QĐ-UBND về lệ phí.";

        bench.Write(rebuild: false,
            AlertBench.Document("nhac", "nhắc tới Quyết định số 12/2023/QĐ-UBND"),
            AlertBench.Document("sua", text, number: "40/2026/QĐ-UBND") with { Relations = [new(RelationKind.Amends, DocumentNumber.Parse("12/2023/QĐ-UBND"), null, null, new TextSpan(0, text.Length))] });

        (await bench.LookAsync()).ShouldBe(1);
    }

    [Theory]
    // Found on Tuesday at 10:00 in the province.
    [InlineData(Rhythm.Now, 0, true)]
    [InlineData(Rhythm.Daily, 20, false)] // Wednesday, 06:00
    [InlineData(Rhythm.Daily, 21, true)] // Wednesday, 07:00
    [InlineData(Rhythm.Weekly, 21, false)]
    [InlineData(Rhythm.Weekly, 140, false)] // Monday, 06:00
    [InlineData(Rhythm.Weekly, 141, true)] // Monday, 07:00
    internal async Task News_waits_for_its_hour(Rhythm rhythm, int hoursLater, bool sent)
    {
        await bench.Book.AddAsync(AlertBench.Chat, "\"họp báo\"", rhythm);
        await bench.LookAsync();
        bench.Write(rebuild: false, AlertBench.Document("moi", "họp báo quý mới"));
        await bench.LookAsync();

        bench.Clock.Now = bench.Clock.Now.AddHours(hoursLater);

        (await bench.Rounds.SendAsync()).ShouldBe(sent ? 1 : 0);
    }

    [Fact]
    public async Task A_paused_alert_finds_nothing_and_a_deleted_one_is_gone()
    {
        var paused = await WatchAsync("\"họp báo\"");
        var deleted = await WatchAsync("\"giá nước\"");
        await bench.LookAsync();
        (await bench.Book.PauseAsync(AlertBench.Chat, paused)).ShouldBeTrue();
        (await bench.Book.DeleteAsync(AlertBench.Chat, deleted)).ShouldBeTrue();
        (await bench.Book.DeleteAsync(new("test", "another"), paused)).ShouldBeFalse();

        bench.Write(rebuild: false, AlertBench.Document("moi", "họp báo về giá nước"));
        (await bench.LookAsync()).ShouldBe(0);

        bench.Book.Of(AlertBench.Chat).ShouldHaveSingleItem().Paused.ShouldBeTrue();
    }

    [Fact]
    public async Task What_cannot_be_sent_now_waits()
    {
        await WatchAsync("\"họp báo\"");
        await bench.LookAsync();
        bench.Write(rebuild: false, AlertBench.Document("moi", "họp báo quý mới"));
        await bench.LookAsync();

        bench.WhyNot = "off";
        (await bench.Rounds.SendAsync()).ShouldBe(0);
        bench.WhyNot = null;
        (await bench.Rounds.SendAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task The_digest_tells_of_everything_new_once_a_week()
    {
        await bench.Book.AddDigestAsync(AlertBench.Chat);
        await bench.LookAsync();
        bench.Write(rebuild: false, AlertBench.Document("a", "một việc"), AlertBench.Document("b", "hai việc"));
        await bench.LookAsync();
        bench.Clock.Now = bench.Clock.Now.AddDays(7);

        (await bench.Rounds.SendAsync()).ShouldBe(1);
        bench.Letters()[0].ShouldContain("(mọi văn bản và tin mới): 2 tài liệu mới");
    }

    [Fact]
    public async Task What_is_too_broad_or_faulty_is_refused_with_the_reason()
    {
        var broad = await bench.Book.AddAsync(AlertBench.Chat, "\"việc khác\"", Rhythm.Now);
        var faulty = await bench.Book.AddAsync(AlertBench.Chat, "ngày:2023-13", Rhythm.Now);
        var empty = await bench.Book.AddAsync(AlertBench.Chat, "  ", Rhythm.Now);

        broad.Outcome.ShouldBe(Added.TooBroad);
        string.Join('\n', DeskReplies.Tell(broad, Rhythm.Now)).ShouldContain("quá rộng: khớp 30 trong 31 tài liệu");
        faulty.Outcome.ShouldBe(Added.Faulty);
        string.Join('\n', DeskReplies.Tell(faulty, Rhythm.Now)).ShouldContain("Vị trí 6");
        empty.Outcome.ShouldBe(Added.TooBroad);
        bench.Book.Of(AlertBench.Chat).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_is_not_watched_twice_and_a_dry_run_shows_what_it_would_have_told()
    {
        var first = await bench.Book.AddAsync(AlertBench.Chat, "họp báo", Rhythm.Now);
        var second = await bench.Book.AddAsync(AlertBench.Chat, "\"họp báo\"", Rhythm.Daily);

        first.Outcome.ShouldBe(Added.Done);
        second.Outcome.ShouldBe(Added.Known);
        string.Join('\n', DeskReplies.Trial(bench.Book.Try("họp báo"))).ShouldContain("1 tài liệu khớp, 1 trong 12 tháng qua. Mới nhất:\n• Về họp báo quý cũ");
    }

    private async Task<long> WatchAsync(string query)
    {
        var added = await bench.Book.AddAsync(AlertBench.Chat, query, Rhythm.Now);
        added.Outcome.ShouldBe(Added.Done);
        return added.Alert!.Id;
    }
}
