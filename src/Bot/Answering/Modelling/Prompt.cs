using System.Globalization;
using System.Reflection;
using System.Text;
using Bot.Answering.Asking;
using Microsoft.Extensions.AI;

namespace Bot.Answering.Modelling;

/// <summary>What the model is told: the rules, and as data the question and numbered passages. It sees marks, no number or address of a document it could garble.</summary>
internal static class Prompt
{
    private static readonly string Rules = Read("rewrite.md");

    public static IReadOnlyList<ChatMessage> Of(Asked asked, IReadOnlyList<Quotation> passages)
    {
        var data = new StringBuilder();
        for (var i = 0; i < passages.Count; i++) data.Append(CultureInfo.InvariantCulture, $"[{i + 1}] {OneLine(passages[i].Quote)}\n");
        return [new ChatMessage(ChatRole.System, Rules), new ChatMessage(ChatRole.User, $"Các đoạn:\n{data}\nCâu hỏi: {OneLine(asked.Text)}")];
    }

    /// <summary>A passage cannot begin a line of its own, as another passage or message would.</summary>
    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"prompts/{name}")
            ?? throw new InvalidOperationException($"The prompt {name} is not embedded in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
