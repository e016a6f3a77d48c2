using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.Chats;
using Bot.Channels.Telegram;
using Bot.Channels.Telegram.Api;
using Bot.Channels.ZaloBot;
using Bot.Channels.ZaloOA;
using Fakes.Telegram;
using Fakes.Zalo;

namespace Bot.Tests.Channels.Chats;

/// <summary>What comes in may be anything: reading it never throws, for one update that throws would come again and again.</summary>
public sealed class FuzzedUpdateTests
{
    private static readonly BotIdentity Self = new(FakeBotApi.BotId, FakeBotApi.BotName);

    private static readonly JsonNode?[] Odd =
        [null, JsonValue.Create(1e300), JsonValue.Create(-1), JsonValue.Create(true), JsonValue.Create(""), JsonValue.Create(new string('x', 5_000)), new JsonArray(), new JsonObject(), new JsonArray(new JsonObject())];

    [Fact]
    public void Whatever_values_an_update_has_it_is_read_or_passed_over()
    {
        var random = new Random(11);
        var seeds = Seeds();
        for (var round = 0; round < 1_000; round++)
        {
            var update = seeds[round % seeds.Count].DeepClone();
            for (var change = random.Next(1, 4); change > 0; change--) Mutate(update, random);
            Read(Encoding.UTF8.GetBytes(update.ToJsonString()));
        }
    }

    [Fact]
    public void Whatever_bytes_are_changed_it_is_read_or_no_JSON()
    {
        var random = new Random(12);
        var seeds = Seeds();
        for (var round = 0; round < 5_000; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(seeds[round % seeds.Count].ToJsonString());
            for (var change = random.Next(1, 6); change > 0; change--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                Read(bytes);
            }
            catch (JsonException)
            {
                // Acknowledged and counted by the webhook.
            }
        }
    }

    [Theory]
    [InlineData("{\"update_id\":1,\"message\":{\"message_id\":1,\"chat\":{\"id\":1,\"type\":\"private\"},\"from\":{\"id\":1},\"text\":\"\\ud800\"}}")]
    [InlineData("{\"event_name\":\"message.text.received\",\"message\":{\"from\":{\"id\":\"\\udc00\"},\"chat\":{\"id\":\"1\"},\"message_id\":\"1\",\"text\":\"x\"}}")]
    public void Half_a_surrogate_pair_is_no_text(string json) => Read(Encoding.UTF8.GetBytes(json));

    private static List<JsonNode> Seeds()
    {
        var api = new FakeBotApi();
        api.Write(7, "/start vb_1");
        api.Write(-100, $"@{FakeBotApi.BotName} hỏi", user: 7, also: new() { ["reply_to_message"] = new JsonObject { ["from"] = new JsonObject { ["id"] = 1 } } });
        api.Press(7, "ABCDEFGH1234:1");
        api.AskInline(7, "155");
        api.Block(7);
        return [.. api.Updates.All.Select(json => JsonNode.Parse(json)!), new FakeZaloBot().Write("6fe1", "hỏi"), new FakeZaloOa().Text("2468", "hỏi"), FakeZaloOa.Follow("2468")];
    }

    private static void Read(byte[] bytes)
    {
        using var json = WebhookGate.Parse(bytes);
        TelegramUpdate.Read(json.RootElement, Self);
        TelegramPoller.Incoming(json.RootElement, null);
        ZaloBotUpdate.Read(ZaloBotUpdate.Event(json.RootElement), "self");
        ZaloOaEvent.Read(json.RootElement, ["follow"]);
    }

    private static void Mutate(JsonNode node, Random random)
    {
        while (node is JsonObject { Count: > 0 } here)
        {
            var (name, value) = here.ToList()[random.Next(here.Count)];
            if (value is JsonObject inner && random.Next(3) > 0)
            {
                node = inner;
                continue;
            }
            if (random.Next(4) == 0) here.Remove(name);
            else here[name] = Odd[random.Next(Odd.Length)]?.DeepClone();
            return;
        }
    }
}
