using System.Globalization;
using Archive.Search;
using Bot.Desk;
using Bot.Desk.Events;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Desk.Events;

public sealed class EventBookTests(CorpusBot corpus) : IClassFixture<CorpusBot>
{
    private EventList Events
    {
        get
        {
            var clock = new FixedClock(CorpusBot.Today);
            return new EventBook(corpus.Reader, new PassageSearcher(), new Catalogues(new PassageSearcher(), clock)).Events();
        }
    }

    [Fact]
    public void Who_did_what_when_and_where_is_read_from_the_news_and_from_nothing_else()
    {
        Events.Activities.Select(activity => $"{activity.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {activity.Person}, {activity.Role}: {activity.Deed}{(activity.IsPlanned ? " (planned)" : "")}").ShouldBe(
        [
            "2026-10-13 Lê Văn Khải, Phó Chủ tịch Thường trực UBND tỉnh: chủ trì",
            "2026-10-13 Lê Văn Khải, Phó Chủ tịch Thường trực UBND tỉnh: chủ trì (planned)",
            "2026-09-18 Tạ Thị Kim Oanh, Giám đốc Sở: khai mạc",
            "2026-01-15 Lê Văn Khải, Phó Chủ tịch Thường trực UBND tỉnh: chủ trì",
            "2025-07-01 Nguyễn Minh Đăng, Chủ tịch UBND tỉnh: dự",
            "2024-09-07 Nguyễn Minh Đăng, Chủ tịch UBND tỉnh: kiểm tra",
            "2024-07-10 Hoàng Trọng Nghĩa, Chủ tịch HĐND tỉnh: chủ trì",
            "2024-04-09 Lê Văn Khải, Phó Chủ tịch Thường trực UBND tỉnh: chủ trì",
            "2024-01-17 Trần Quốc Thịnh, Chủ tịch UBND tỉnh: chủ trì",
            "2024-01-17 Phạm Thị Thu Hà, Phó Chủ tịch UBND tỉnh: dự",
            "2023-09-14 Lưu Quang Huy, Giám đốc Sở Thông tin và Truyền thông: bế mạc",
            "2022-09-14 Dương Xuân Huyên, Phó Chủ tịch Thường trực UBND tỉnh: khai mạc",
            "2021-04-22 Phạm Thị Thu Hà, Phó Chủ tịch UBND tỉnh: dự",
            "2016-08-12 Lý Vinh Quang, Phó Chủ tịch UBND tỉnh Lạng Sơn: chủ trì",
        ], ignoreOrder: true);
    }

    [Fact]
    public void Every_activity_rests_on_a_sentence_that_stands_there()
    {
        using var snapshot = corpus.Reader.Snapshot();

        Events.Activities.ShouldAllBe(activity => activity.Span.In(snapshot.ReadText(activity.Document)) == activity.Sentence);
        Events.Activities.First(activity => activity.Deed == "kiểm tra").Place.ShouldBe("cảng cá thị xã Cửa Lạch và điểm sơ tán xã Hải Tiến");
    }

    [Fact]
    public void Press_conferences_held_announced_and_moved_are_told_apart()
    {
        Events.Conferences.Select(conference => (conference.Day, conference.State)).ShouldBe(
        [
            (new(2026, 10, 13), ConferenceState.Held),
            (new(2026, 10, 9), ConferenceState.Moved),
            (new(2026, 7, 10), ConferenceState.Unreported),
            (new(2026, 4, 10), ConferenceState.Unreported),
            (new(2026, 1, 15), ConferenceState.Unreported),
            (new(2024, 4, 9), ConferenceState.Held),
        ]);
    }

    [Fact]
    public void A_conference_to_come_is_announced()
    {
        using var snapshot = corpus.Reader.Snapshot();
        var sources = new Bot.Answering.Sources(snapshot, new PassageSearcher(), new(2026, 10, 1));

        PressConferences.Of(snapshot.ListAll(), sources, new(2026, 10, 1)).First(conference => conference.Day == new DateOnly(2026, 10, 13)).Notes
            .Select(note => note.Document.Facts.File).ShouldContain("van-ban/2026-10-gm-ubnd-hop-bao-quy-3.docx");
    }
}
