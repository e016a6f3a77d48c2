using System.Net;
using System.Net.Http.Json;
using Bot.Conversations;
using Bot.State.Chats;
using Bot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Web;

public sealed class MaintenanceTests
{
    [Fact]
    public async Task In_maintenance_questions_get_a_fixed_sentence_and_documents_stay_readable()
    {
        await using var server = BotServer.WithSamples();
        using var http = server.CreateClient();
        await server.Services.GetRequiredService<Switches>().SetMaintenanceAsync(on: true);

        using var refused = await http.PostAsJsonAsync("/api/ask", new { text = "giá giữ xe máy" }, Patience.Token);

        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        System.Text.RegularExpressions.Regex.Unescape(await refused.Content.ReadAsStringAsync(Patience.Token)).ShouldContain(Sentences.Maintenance);
        (await http.GetAsync(new Uri("/v/12-2025-qd-ubnd-2025-03-18", UriKind.Relative), Patience.Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await server.Services.GetRequiredService<Switches>().SetMaintenanceAsync(on: false);
        using var answered = await http.PostAsJsonAsync("/api/ask", new { text = "giá giữ xe máy" }, Patience.Token);
        answered.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
