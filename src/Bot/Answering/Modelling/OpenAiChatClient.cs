using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Bot.Answering.Modelling;

/// <summary>
/// An OpenAI-compatible endpoint as <see cref="IChatClient"/>. One call, no tools, no streaming: nothing is shown before it is checked.
/// A reply longer than any answer is not read to its end.
/// </summary>
internal sealed class OpenAiChatClient(HttpClient http, IOptionsMonitor<ModelOptions> options) : IChatClient
{
    private const int LongestReply = 128 * 1024;
    private const int MostTokens = 700;

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? chatOptions = null, CancellationToken cancellationToken = default)
    {
        var settings = options.CurrentValue;
        var body = new ModelRequest(settings.Name, [.. messages.Select(message => new ModelMessage(message.Role.Value, message.Text))], Temperature: 0, MostTokens, Stream: false);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{settings.Endpoint!.TrimEnd('/')}/chat/completions") { Content = JsonContent.Create(body, ModelJson.Default.ModelRequest) };
        if (settings.ApiKey is { Length: > 0 } key) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        var reply = JsonSerializer.Deserialize(await ReadAsync(response, cancellationToken), ModelJson.Default.ModelReply);
        var text = reply?.Choices is [{ Message.Content: { } content }, ..] ? content : throw new InvalidDataException("The reply of the model holds no message.");
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, text)) { Usage = reply.Usage is { } usage ? new UsageDetails { TotalTokenCount = usage.TotalTokens } : null };
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? chatOptions = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Answers are checked as a whole before they are shown.");

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose() => http.Dispose();

    private static async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[LongestReply];
        var length = 0;
        while (await stream.ReadAsync(buffer.AsMemory(length), cancellationToken) is > 0 and var read)
        {
            length += read;
            if (length == buffer.Length) throw new InvalidDataException("The reply of the model is too long.");
        }
        return buffer[..length];
    }
}
