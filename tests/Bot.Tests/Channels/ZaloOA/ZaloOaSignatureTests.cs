using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Channels.ZaloOA;
using Fakes.Zalo;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.ZaloOA;

/// <summary>Only what Zalo signed a short while ago is taken.</summary>
[Trait("Long", "Delivery")]
public sealed class ZaloOaSignatureTests : ZaloOaTests
{
    [Fact]
    public void The_signature_is_computed_over_the_bytes_received()
    {
        var body = Encoding.UTF8.GetBytes(
            """{"app_id":"1234567890123456789","event_name":"user_send_text","sender":{"id":"2468135790246813579"},"recipient":{"id":"3570246813579024681"},"user_id_by_app":"5702468135790246813","message":{"msg_id":"a0b1c2d3e4f5061728","text":"Quyết định 90/KH-UBND?"},"timestamp":"1732264200000"}""");

        body.Length.ShouldBe(287);
        ZaloOaSignature.Of("1234567890123456789", body, "1732264200000", "OA-SECRET-FOR-TESTS")
            .ShouldBe("c7b764b7715e4ccc2dc9b259d6c986f2ead9a16866340499c0b5f01144787e45");
    }

    [Fact]
    public async Task What_is_not_signed_by_Zalo_or_too_old_is_refused()
    {
        var update = Zalo.Text(User, Question);
        (await FakeZaloOa.CallAsync(Http, update, Cancelled, secret: "other")).ShouldBe(401);
        (await FakeZaloOa.CallAsync(Http, update, Cancelled, signature: "")).ShouldBe(401);
        var old = Zalo.Text(User, Question);
        old["timestamp"] = "1732264200000";
        (await FakeZaloOa.CallAsync(Http, old, Cancelled)).ShouldBe(401);
        (await FakeZaloOa.CallAsync(Http, new JsonObject(), Cancelled)).ShouldBe(401);
        Server.Services.GetRequiredService<ZaloOaChannel>().Delivery.Inbox.Waiting().ShouldBe(0);
    }

    [Fact]
    public async Task A_thousand_forged_events_are_refused_and_leave_nothing_behind()
    {
        var statuses = new List<int>();
        for (var number = 0; number < 1_000; number++)
        {
            var update = Zalo.Text(User, "/trogiup");
            var timestamp = update["timestamp"]!.ToString();
            var body = Encoding.UTF8.GetBytes(update.ToJsonString());
            var right = FakeZaloOa.Sign(body, timestamp, FakeZaloOa.WebhookSecret);
            switch (number % 8)
            {
                case 0: statuses.Add(await ForgeAsync(signature: "")); break;
                case 1: statuses.Add(await ForgeAsync($"mac={right[..^1]}")); break;                 // a prefix
                case 2: statuses.Add(await ForgeAsync($"mac={right}0")); break;
                case 3: statuses.Add(await ForgeAsync($"mac={FakeZaloOa.Sign(body, timestamp, FakeZaloOa.AppSecret)}")); break;   // another secret
                case 4: statuses.Add(await ForgeAsync($"mac={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(FakeZaloOa.WebhookSecret), body))}")); break;
                case 5:
                    update["message"]!["text"] = "/xoa";                                             // the body altered after it was signed
                    statuses.Add(await ForgeAsync($"mac={right}"));
                    break;
                case 6:
                    update["timestamp"] = "1795312800123";                                           // signed for another moment
                    statuses.Add(await ForgeAsync($"mac={right}"));
                    break;
                default:
                    update["timestamp"] = TimeProvider.System.GetUtcNow().AddHours(-13).ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
                    statuses.Add(await FakeZaloOa.CallAsync(Http, update, Cancelled));               // genuine and too old
                    break;
            }

            Task<int> ForgeAsync(string signature) => FakeZaloOa.CallAsync(Http, update, Cancelled, signature: signature);
        }

        statuses.ShouldAllBe(status => status == 401);
        var state = Server.Services.GetRequiredService<ZaloOaChannel>().Delivery.State();
        (state.Waiting, state.LastUpdate).ShouldBe((0, null));
    }
}
