using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Fakes.Model;

/// <summary>
/// An OpenAI-compatible endpoint that does what a test scripts: answers, lies, obeys whatever text it sees, is slow, broken, full, or
/// never stops talking.
/// </summary>
public sealed class FakeModel : FakeServer
{
    private int calls;

    public string Endpoint => $"{Url}/v1";

    /// <summary>The reply to a call, from all the text that was sent.</summary>
    public Func<string, FakeReply> Script { get; set; } = _ => new FakeReply.Text("");

    public int Calls => calls;

    /// <summary>The text of the last call, and its Authorization header.</summary>
    public string LastText { get; private set; } = "";

    public string? LastAuthorization { get; private set; }

    /// <summary>The last call's body as it was sent: what is not in it was not asked for.</summary>
    public JsonObject LastBody { get; private set; } = [];

    protected override async Task HandleAsync(HttpContext context)
    {
        Interlocked.Increment(ref calls);
        if (context.Request.Method != "POST" || !context.Request.Path.Value!.EndsWith("/v1/chat/completions", StringComparison.Ordinal))
        {
            context.Response.StatusCode = 404;
            return;
        }
        var arguments = await Arguments.ReadAsync(context.Request);
        LastBody = arguments.Values;
        LastAuthorization = context.Request.Headers.Authorization;
        LastText = string.Join('\n', arguments.Values["messages"]!.AsArray().Select(message => message!["content"]!.GetValue<string>()));
        await ReplyAsync(context, Script(LastText));
    }

    private static async Task ReplyAsync(HttpContext context, FakeReply reply)
    {
        switch (reply)
        {
            case FakeReply.Text text:
                await WriteAsync(context, 200, Completion(text.Content));
                break;
            case FakeReply.Status status:
                if (status.RetryAfter is { } seconds) context.Response.Headers.RetryAfter = $"{seconds}";
                await WriteAsync(context, status.Code, "{\"error\":{\"message\":\"no\"}}");
                break;
            case FakeReply.Hang:
                await FaultAsync(context, new Fault.Hang(TimeSpan.FromMinutes(10), Done: false), () => { });
                break;
            case FakeReply.Cut:
                await FaultAsync(context, new Fault.Cut(Done: false), () => { });
                break;
            case FakeReply.Raw raw:
                context.Response.ContentType = "application/json";
                await context.Response.Body.WriteAsync(raw.Bytes, context.RequestAborted);
                break;
            case FakeReply.Endless endless:
                context.Response.ContentType = "application/json";
                await WriteEndlessAsync(context, endless.Bytes);
                break;
        }
    }

    private static string Completion(string content) =>
        $"{{\"id\":\"x\",\"object\":\"chat.completion\",\"choices\":[{{\"index\":0,\"finish_reason\":\"stop\",\"message\":{{\"role\":\"assistant\",\"content\":{Text(content)}}}}}],\"usage\":{{\"prompt_tokens\":100,\"completion_tokens\":20,\"total_tokens\":120}}}}";

    private static async Task WriteEndlessAsync(HttpContext context, int bytes)
    {
        var head = "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\""u8.ToArray();
        await context.Response.Body.WriteAsync(head, context.RequestAborted);
        var chunk = Encoding.ASCII.GetBytes(new string('a', 64 * 1024));
        try
        {
            for (var sent = 0; sent < bytes; sent += chunk.Length) await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException)
        {
            // The caller has read enough.
        }
    }
}
