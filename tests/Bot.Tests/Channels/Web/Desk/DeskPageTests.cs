using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Channels.Web.Desk;

public sealed class DeskPageTests : IAsyncLifetime
{
    private readonly BotServer server = BotServer.WithSamples();
    private HttpClient client = null!;

    public ValueTask InitializeAsync()
    {
        client = server.CreateClient();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_search_tells_how_it_was_read_and_lists_what_it_found()
    {
        var page = await GetAsync("/bao-chi?q=quyết định về giữ xe năm 2025");

        page.ShouldContain("Tôi hiểu là: loại quyết định;");
        page.ShouldContain("1 tài liệu khớp, trong 2 tài liệu của kho.");
        page.ShouldContain("/v/12-2025-qd-ubnd-2025-03-18");
    }

    [Fact]
    public async Task The_date_can_be_taken_otherwise_by_one_link()
    {
        var page = await GetAsync("/bao-chi?q=ngày:2025");

        foreach (var field in new[] { "ban-hành:2025", "hiệu-lực:2025", "đăng:2025" })
            page.ShouldContain($"href=\"/bao-chi?q={Uri.EscapeDataString(field)}\"");
    }

    [Fact]
    public async Task An_empty_list_tells_which_condition_empties_it()
    {
        var page = await GetAsync("/bao-chi?q=nguồn:tin ngày:2019");

        page.ShouldContain("Bỏ điều kiện “ban hành hoặc đăng tin từ 01/01/2019 đến 31/12/2019” thì còn 1 tài liệu.");
    }

    [Fact]
    public async Task A_fault_is_told_with_its_place_and_nothing_is_searched()
    {
        var response = await client.GetAsync(new Uri("/bao-chi?q=xe ngày:2023-13", UriKind.Relative), TestContext.Current.CancellationToken);
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        page.ShouldContain("Vị trí 9: “2023-13” không phải ngày");
        page.ShouldContain("<mark>2023-13</mark>");
        page.ShouldNotContain("tài liệu khớp");
    }

    [Fact]
    public async Task What_is_typed_is_never_markup()
    {
        var response = await client.GetAsync(new Uri("/bao-chi?q=" + Uri.EscapeDataString(SampleArchive.Script), UriKind.Relative), TestContext.Current.CancellationToken);

        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("<script>alert");
    }

    [Fact]
    public async Task Relations_are_a_list_and_a_picture_that_needs_no_script()
    {
        var page = await GetAsync("/bao-chi/quan-he/12-2025-qd-ubnd-2025-03-18");

        page.ShouldContain("<svg class=\"chain-picture\"");
        page.ShouldContain("aria-label=\"Sơ đồ 2 văn bản theo thời gian: Quyết định 12/2025/QĐ-UBND thay thế Quyết định số 09/2020/QĐ-UBND.\"");
        page.ShouldContain("chưa có trong kho");
        (await GetAsync("/bao-chi/quan-he?so=09/2020/QĐ-UBND")).ShouldContain("Được thay thế bởi");
        (await client.GetAsync(new Uri("/bao-chi/quan-he?so=abc", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_list_with_a_bad_line_becomes_a_table_or_a_file()
    {
        using var typed = new FormUrlEncodedContent([new("text", "12/2025/QĐ-UBND\r\nngày:2023-13\r\n=1+1")]);
        using var file = new MultipartFormDataContent { { new StringContent("số hiệu;x\n12/2025/QĐ-UBND;1\n"), "tep", "ds.csv" }, { new StringContent("csv"), "dang" } };

        var page = WebUtility.HtmlDecode(await (await client.PostAsync(new Uri("/bao-chi/hang-loat", UriKind.Relative), typed, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var saved = await client.PostAsync(new Uri("/bao-chi/hang-loat", UriKind.Relative), file, TestContext.Current.CancellationToken);

        page.ShouldContain("Kết quả tra 3 dòng");
        page.ShouldContain("Dòng không đọc được");
        saved.Content.Headers.ContentDisposition!.FileName!.ShouldEndWith(".csv");
        (await saved.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("2,12/2025/QĐ-UBND,Có trong kho,1,Quyết định");
    }

    [Fact]
    public async Task Citations_are_ready_to_copy_with_their_receipts()
    {
        var page = await GetAsync("/bao-chi/trich-dan/12-2025-qd-ubnd-2025-03-18");

        page.ShouldContain("Khoản 1 Điều 1 Quyết định số 12/2025/QĐ-UBND");
        var code = Regex.Match(page, "mã trích dẫn (?<code>[0-9A-Z]{4}-[0-9A-Z]{4})", RegexOptions.NonBacktracking).Groups["code"].Value;
        var asked = await client.PostAsJsonAsync("/api/ask", new { text = $"/kiemtra {code}" }, TestContext.Current.CancellationToken);
        (await asked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Giá giữ xe máy ban ngày");
    }

    [Fact]
    public async Task A_search_has_a_feed_of_its_own()
    {
        var feed = await GetAsync("/bao-chi/moi.atom?q=loại:\"quyết định\"");

        feed.ShouldContain("<title>loại quyết định</title>");
        feed.ShouldContain("/v/12-2025-qd-ubnd-2025-03-18");
        feed.ShouldNotContain("Giá giữ xe mới từ tháng 4");
        (await client.GetAsync(new Uri("/bao-chi/moi.atom?q=ngày:2023-13", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Watching_is_tried_before_it_is_wanted()
    {
        var page = await GetAsync("/bao-chi/theo-doi?q=giữ xe");

        page.ShouldContain("Trong kho hiện có 2 tài liệu khớp");
        page.ShouldContain("/theodoi \"giữ xe\"");
        (await GetAsync("/bao-chi/theo-doi?q=ngày:2023-13")).ShouldContain("Vị trí 6");
    }

    [Fact]
    public async Task A_week_the_coverage_and_events_have_pages()
    {
        var week = await GetAsync("/bao-chi/ban-tin?tuan=2025-04-03");
        var coverage = await GetAsync("/bao-chi/do-phu");
        var events = await GetAsync("/bao-chi/hoat-dong?ai=nobody");

        week.ShouldContain("Bản tin tuần 31/03/2025 – 06/04/2025");
        week.ShouldContain("Giá giữ xe mới từ tháng 4");
        week.ShouldNotContain("12/2025/QĐ-UBND</a>");
        coverage.ShouldContain("Kho có 1 văn bản và 1 tin");
        coverage.ShouldContain("UBND tỉnh Lâm Giang");
        events.ShouldContain("Không có hoạt động nào khớp.");
    }

    [Fact]
    public async Task An_article_pasted_is_checked_and_not_kept()
    {
        using var form = new FormUrlEncodedContent([new("text", "Quyết định số 12/2025/QĐ-UBND ngày 19/3/2025 viết: “Giá giữ xe máy ban ngày là 5.000 đồng một lượt”.")]);

        var response = await client.PostAsync(new Uri("/bao-chi/kiem-tra", UriKind.Relative), form, TestContext.Current.CancellationToken);
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        page.ShouldContain("Đã xét 1 số hiệu, 1 trích dẫn: 2 chỗ cần xem lại.");
        page.ShouldContain("Bài ghi ngày 19/03/2025; trong kho là 18/03/2025.");
        page.ShouldContain("<del><span class=\"hidden\">bỏ: </span>3</del>");
    }

    [Fact]
    public async Task An_empty_article_and_one_too_long_are_told()
    {
        using var empty = new FormUrlEncodedContent([new("text", "  ")]);
        using var tooLong = new FormUrlEncodedContent([new("text", new string('a', 60_001))]);

        (await client.PostAsync(new Uri("/bao-chi/kiem-tra", UriKind.Relative), empty, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await client.PostAsync(new Uri("/bao-chi/kiem-tra", UriKind.Relative), tooLong, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_program_gets_outcomes_with_their_places()
    {
        const string article = "Theo Quyết định 12/2025/QĐ-UBND và Quyết định 77/2025/QĐ-UBND.";

        var response = await client.PostAsJsonAsync("/api/check", new { text = article }, TestContext.Current.CancellationToken);
        var numbers = (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("numbers");

        numbers.EnumerateArray().Select(number => number.GetProperty("outcome").GetString()).ShouldBe(["found", "notFound"]);
        var first = numbers[0];
        article[first.GetProperty("start").GetInt32()..first.GetProperty("end").GetInt32()].ShouldBe("12/2025/QĐ-UBND");
    }

    [Fact]
    public async Task Who_opens_too_many_pages_is_told_when_to_come_back()
    {
        await using var busy = BotServer.WithSamples(("Web:DeskPagesPerMinute", "2"), ("Web:LoopbackQuestionsPerMinute", "2"));
        using var reader = busy.CreateClient();
        HttpResponseMessage response = null!;
        for (var page = 0; page < 3; page++) response = await reader.GetAsync(new Uri("/bao-chi", UriKind.Relative), TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        response.Headers.RetryAfter.ShouldNotBeNull();
    }

    private async Task<string> GetAsync(string path) =>
        WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));
}
