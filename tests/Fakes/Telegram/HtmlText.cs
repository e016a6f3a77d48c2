using System.Text;

namespace Fakes.Telegram;

/// <summary>parse_mode HTML as the Bot API reads it: few tags, all closed in order, few entities.</summary>
public static class HtmlText
{
    private static readonly HashSet<string> Tags = ["b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code", "pre", "a", "blockquote", "tg-spoiler", "span"];

    /// <summary>What is left after the entities are read; null and why not when it is refused.</summary>
    public static (string? Plain, string? Error) Read(string html)
    {
        var plain = new StringBuilder();
        var open = new Stack<string>();
        for (var at = 0; at < html.Length;)
        {
            if (html[at] == '<')
            {
                var end = html.IndexOf('>', at);
                if (end < 0) return (null, $"unclosed start tag at byte offset {at}");
                var inside = html[(at + 1)..end];
                var name = inside.TrimStart('/').Split(' ', 2)[0].ToLowerInvariant();
                if (!Tags.Contains(name)) return (null, $"unsupported start tag \"{name}\" at byte offset {at}");
                if (inside.StartsWith('/'))
                {
                    if (open.Count == 0 || open.Pop() != name) return (null, $"unexpected end tag at byte offset {at}");
                }
                else
                {
                    if (name == "a" && !inside.Contains("href=\"", StringComparison.Ordinal)) return (null, "a link without an address");
                    open.Push(name);
                }
                at = end + 1;
            }
            else if (html[at] == '&')
            {
                var end = html.IndexOf(';', at);
                var entity = end < 0 || end - at > 8 ? "" : html[(at + 1)..end];
                var letter = entity switch { "lt" => "<", "gt" => ">", "amp" => "&", "quot" => "\"", _ => null };
                plain.Append(letter ?? "&");
                at = letter is null ? at + 1 : end + 1;
            }
            else
            {
                plain.Append(html[at++]);
            }
        }
        return open.Count > 0 ? (null, $"can't find end tag corresponding to start tag \"{open.Peek()}\"") : (plain.ToString(), null);
    }
}
