using System.Collections.Concurrent;
using System.Text;
using Bot.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Channels.Web;

public sealed class TelemetryTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_collector_gets_metrics_and_traces_and_never_a_question()
    {
        var received = new ConcurrentDictionary<string, string>();
        await using var collector = await CollectorAsync(received);
        await using (var bot = BotServer.WithSamples(("Telemetry:Endpoint", collector.Urls.First()), ("Telemetry:Protocol", "http"), ("Telemetry:TraceShare", "1")))
        {
            using var client = bot.CreateClient();
            using var body = new StringContent("{\"text\":\"giá giữ xe máy zzzbimat\"}", null, "application/json");
            await client.PostAsync("/api/ask", body, Cancelled);
            await client.GetAsync("/bao-chi?q=zzzbimat", Cancelled);
        }

        received["/v1/metrics"].ShouldContain("bot.answer.duration");
        received["/v1/traces"].ShouldContain("bot.answer");
        received["/v1/traces"].ShouldContain("/api/ask");
        received.Values.ShouldAllBe(sent => !sent.Contains("zzzbimat"));
    }

    private static async Task<WebApplication> CollectorAsync(ConcurrentDictionary<string, string> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var collector = builder.Build();
        collector.Urls.Add("http://127.0.0.1:0");
        collector.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            using var bytes = new MemoryStream();
            await request.Body.CopyToAsync(bytes);
            received.AddOrUpdate($"/v1/{signal}", Encoding.Latin1.GetString(bytes.ToArray()), (_, before) => before + Encoding.Latin1.GetString(bytes.ToArray()));
        });
        await collector.StartAsync(Cancelled);
        return collector;
    }
}
