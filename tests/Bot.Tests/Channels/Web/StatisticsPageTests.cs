using System.Net;
using Bot.Answering;
using Bot.Answering.Topics;
using Bot.State.Statistics;
using Bot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Web;

public sealed class StatisticsPageTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_picture_has_its_numbers_as_a_table_and_as_csv()
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();
        var tally = bot.Services.GetRequiredService<Tally>();
        for (var i = 0; i < 12; i++) tally.Count(Vietnam.Today(TimeProvider.System), AnswerCounts.Fields, "Y tế");

        var page = WebUtility.HtmlDecode(await client.GetStringAsync("/thong-ke", Cancelled));

        foreach (var name in (string[])["cau-hoi", "tra-loi", "thoi-gian", "linh-vuc", "tai-lieu-moi", "do-phu", "xu-huong"])
        {
            page.ShouldContain($"id=\"{name}\"");
            using var csv = await client.GetAsync($"/thong-ke/{name}.csv", Cancelled);
            csv.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        }
        page.ShouldContain("<th scope=\"col\">Y tế</th>");
        (await client.GetStringAsync("/thong-ke/linh-vuc.csv", Cancelled)).ShouldContain("12");
        (await client.GetAsync("/thong-ke/khong-co.csv", Cancelled)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_asked_is_counted_by_kind_and_field()
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();
        using var body = new StringContent("{\"text\":\"giá giữ xe máy ban ngày\"}", null, "application/json");

        await client.PostAsync("/api/ask", body, Cancelled);

        var counted = await bot.Services.GetRequiredService<Tally>().SinceAsync(default);
        counted.ShouldContain(one => one.What == AnswerCounts.Fields && one.Name == "Giao thông" && one.Count == 1);
        counted.Where(one => one.What == AnswerCounts.Kinds).Sum(one => one.Count).ShouldBe(1);
    }
}
