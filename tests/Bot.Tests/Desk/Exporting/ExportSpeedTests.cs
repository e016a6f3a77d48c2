using System.Diagnostics;
using System.Text.Json;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Desk.Exporting;

[Collection(Alone.Name)]
public sealed class ExportSpeedTests(ITestOutputHelper output)
{
    private const int Rows = 10_000;

    [Fact]
    public async Task Ten_thousand_rows_leave_within_two_seconds_in_every_format()
    {
        using var archive = new LargeArchive(Rows);
        await using var server = BotServer.Over(archive.Folder);
        using var client = server.CreateClient();

        foreach (var format in (string[])["csv", "json", "docx"])
        {
            var best = TimeSpan.MaxValue;
            // The machine may be busy: the best of three counts.
            for (var round = 0; round < 3; round++)
            {
                var watch = Stopwatch.StartNew();
                var file = await client.GetByteArrayAsync(new Uri($"/bao-chi/xuat.{format}?q=" + Uri.EscapeDataString("nguồn:văn-bản xã"), UriKind.Relative), TestContext.Current.CancellationToken);
                output.WriteLine($"{format}, round {round + 1}: {watch.Elapsed.TotalMilliseconds:F0} ms, {file.Length} bytes");
                if (watch.Elapsed < best) best = watch.Elapsed;
                if (format == "json") JsonDocument.Parse(file).RootElement.GetProperty("total").GetInt32().ShouldBe(Rows);
            }
            best.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        }
    }
}
