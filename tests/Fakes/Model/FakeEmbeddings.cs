using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Fakes.Model;

/// <summary>
/// An OpenAI-compatible endpoint for vectors. A text's vector is the sum of its words' by a hash, always the same; words that a test calls
/// alike share theirs. It can be told to fail, hang, or change the length.
/// </summary>
public sealed class FakeEmbeddings : FakeServer
{
    private int calls;

    public string Endpoint => $"{Url}/v1";

    public int Dimension { get; set; } = 64;

    /// <summary>Words that mean the same: the first stands for the second.</summary>
    public Dictionary<string, string> Alike { get; } = [];

    /// <summary>What to do instead of answering.</summary>
    public FakeReply? Instead { get; set; }

    public int Calls => calls;

    public IReadOnlyList<string> LastTexts { get; private set; } = [];

    public string? LastModel { get; private set; }

    public string? LastAuthorization { get; private set; }

    protected override async Task HandleAsync(HttpContext context)
    {
        Interlocked.Increment(ref calls);
        if (context.Request.Method != "POST" || !context.Request.Path.Value!.EndsWith("/v1/embeddings", StringComparison.Ordinal))
        {
            context.Response.StatusCode = 404;
            return;
        }
        var arguments = await Arguments.ReadAsync(context.Request);
        LastModel = arguments.Word("model");
        LastAuthorization = context.Request.Headers.Authorization;
        LastTexts = [.. arguments.Values["input"]!.AsArray().Select(text => text!.GetValue<string>())];
        switch (Instead)
        {
            case FakeReply.Status status:
                await WriteAsync(context, status.Code, "{\"error\":{\"message\":\"no\"}}");
                break;
            case FakeReply.Hang:
                await FaultAsync(context, new Fault.Hang(TimeSpan.FromMinutes(10), Done: false), () => { });
                break;
            case FakeReply.Raw raw:
                context.Response.ContentType = "application/json";
                await context.Response.Body.WriteAsync(raw.Bytes, context.RequestAborted);
                break;
            default:
                // Out of order, as the protocol allows: the index tells which is whose.
                var data = LastTexts.Select((text, i) => (JsonNode)new JsonObject { ["index"] = i, ["embedding"] = new JsonArray([.. VectorOf(text).Select(value => JsonValue.Create(value))]) }).Reverse();
                await WriteAsync(context, 200, new JsonObject { ["data"] = new JsonArray([.. data]) }.ToJsonString());
                break;
        }
    }

    public float[] VectorOf(string text)
    {
        var vector = new float[Dimension];
        foreach (var word in text.ToLower(CultureInfo.InvariantCulture).Split([' ', '\n', '.', ',', '?', ':'], StringSplitOptions.RemoveEmptyEntries))
        {
            var hash = 2166136261u;
            foreach (var letter in Encoding.UTF8.GetBytes(Alike.GetValueOrDefault(word, word))) hash = (hash ^ letter) * 16777619u;
            var random = new Random((int)hash);
            for (var i = 0; i < vector.Length; i++) vector[i] += (float)((2 * random.NextDouble()) - 1);
        }
        return vector;
    }
}
