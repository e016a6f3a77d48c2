using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Tests.Fixtures;
using Fakes.Model;
using Fakes.Telegram;

namespace Bot.Tests.Foreign;

/// <summary>Is the fake Bot API like the real one, and our client like others? Programs that were written against the real one say so.</summary>
public sealed class ForeignClientTests
{
    [Theory]
    [InlineData("grammy.mjs")]
    [InlineData("telegraf.mjs")]
    [InlineData("node-telegram-bot-api.mjs")]
    public async Task A_bot_of_another_library_talks_through_our_fake(string script)
    {
        await using var api = new FakeBotApi();
        await api.StartAsync();
        using var bot = ForeignProgram.Start(script, ("BOT_TOKEN", FakeBotApi.Token), ("API_ROOT", api.Url));
        try
        {
            for (var number = 0; number < 5; number++) api.Write(7, $"xin chào {number}");
            (await api.WaitAsync(7, 5, Patience.Token)).Select(message => message.Plain).Order().ShouldBe(Enumerable.Range(0, 5).Select(number => $"echo: xin chào {number}"));
            api.Press(7, api.In(7)[0].Button("press")!);
            (await api.WaitAsync(7, 6, Patience.Token))[5].Plain.ShouldBe("pressed: pressed");

            api.Calls.Select(call => call.Method).ShouldContain("answercallbackquery");
            // What was confirmed is gone.
            await Patience.UntilAsync(() => api.Updates.Count == 0);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail(bot.Printed);
        }
    }

    [Fact]
    public async Task Our_client_talks_to_the_fake_of_somebody_else()
    {
        var port = FreePort();
        using var emulator = ForeignProgram.Start("emulator.mjs", ("PORT", port.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        await Patience.UntilAsync(() => emulator.Printed.Contains("ready", StringComparison.Ordinal));
        var url = $"http://127.0.0.1:{port}";
        await using var server = BotServer.WithSamples(("Telegram:Token", FakeBotApi.Token), ("Telegram:ApiUrl", url), ("Telegram:PollSeconds", "1"));
        server.CreateClient().Dispose();
        using var people = new HttpClient { BaseAddress = new(url) };

        await WriteAsync(people, "giá giữ ô tô một lượt");
        var answer = await HearAsync(people);
        answer["text"]!.ToString().ShouldContain("20.000 đồng");

        var sources = answer["reply_markup"]!["inline_keyboard"]![0]![0]!["callback_data"]!.ToString();
        await PostAsync(people, "/sendCallback", new() { ["data"] = sources });
        (await HearAsync(people))["text"]!.ToString().ShouldContain("“");
    }

    /// <summary>Every request that our client made and every update that the fake makes are checked against the published types of the Bot API.</summary>
    [Fact]
    public async Task Requests_and_updates_have_the_published_types()
    {
        var source = new StringBuilder("import type { ApiMethods, Update } from \"@grammyjs/types\";\ntype Call<M extends keyof ApiMethods<never>> = Parameters<ApiMethods<never>[M]>[0];\n");
        // A model that hangs makes the bot show that it works on the answer.
        await using var model = new FakeModel { Script = _ => new FakeReply.Hang() };
        await model.StartAsync();
        await using (var bot = await TelegramBot.StartAsync(("Model:Endpoint", model.Endpoint), ("Model:TimeoutSeconds", "3")))
        {
            var answer = await bot.AskAsync(7, "giá giữ ô tô một lượt");
            await bot.PressAsync(7, answer.Button(Bot.Conversations.Sentences.SourcesTitle)!);
            await bot.AskAsync(-100, $"/hoi@{FakeBotApi.BotName} giá giữ ô tô", user: 7);
            bot.Api.AskInline(7, "12/2025/QĐ-UBND");
            await Patience.UntilAsync(() => bot.Api.Calls.Any(call => call.Method == "answerinlinequery"));
            bot.Api.Write(7, "giá giữ ô tô", kind: "edited_message", message: 77);
            bot.Api.Block(7);
            foreach (var (method, arguments) in bot.Api.Calls.DistinctBy(call => (call.Method, string.Join(',', call.Arguments.Select(argument => argument.Key)))))
            {
                if (Named(method) is { } name) source.Append(System.Globalization.CultureInfo.InvariantCulture, $"({arguments.ToJsonString()}) satisfies Call<\"{name}\">;\n");
            }
            foreach (var json in bot.Api.Updates.All) source.Append(System.Globalization.CultureInfo.InvariantCulture, $"({json}) satisfies Update;\n");
        }
        var folder = Directory.CreateDirectory(Path.Combine(ForeignProgram.Folder, "obj"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "check.ts"), source.ToString(), Patience.Token);

        using var check = ForeignProgram.Start("check.mjs");
        (await check.ExitAsync()).ShouldBe(0, check.Printed);
        source.ToString().ShouldContain("Call<\"sendMessage\">");
        source.ToString().ShouldContain("Call<\"sendMessageDraft\">");
    }

    private static string? Named(string method) => method switch
    {
        "getupdates" => "getUpdates",
        "sendmessage" => "sendMessage",
        "answercallbackquery" => "answerCallbackQuery",
        "answerinlinequery" => "answerInlineQuery",
        "setmycommands" => "setMyCommands",
        "sendchataction" => "sendChatAction",
        "sendmessagedraft" => "sendMessageDraft",
        _ => null,
    };

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Task WriteAsync(HttpClient people, string text) => PostAsync(people, "/sendMessage", new() { ["text"] = text });

    private static async Task PostAsync(HttpClient people, string path, JsonObject body)
    {
        var person = new JsonObject { ["id"] = 7, ["first_name"] = "X", ["is_bot"] = false };
        var chat = new JsonObject { ["id"] = 7, ["type"] = "private", ["first_name"] = "X" };
        body["botToken"] = FakeBotApi.Token;
        body["from"] = person;
        body["chat"] = chat;
        body["date"] = 1795312800;
        if (body.ContainsKey("data")) body["message"] = new JsonObject { ["from"] = person.DeepClone(), ["chat"] = chat.DeepClone() };
        using var response = await people.PostAsJsonAsync(path, body, Patience.Token);
        response.EnsureSuccessStatusCode();
    }

    private static async Task<JsonObject> HearAsync(HttpClient people)
    {
        var token = Patience.Token;
        while (true)
        {
            using var response = await people.PostAsJsonAsync("/getUpdates", new { token = FakeBotApi.Token, chatId = 7 }, token);
            using var heard = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(token), default, token);
            if (heard.RootElement.GetProperty("result") is { } messages && messages.GetArrayLength() > 0)
                return (JsonObject)JsonNode.Parse(messages[0].GetProperty("message").GetRawText())!;
            await Task.Delay(50, token);
        }
    }
}
