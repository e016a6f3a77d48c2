using System.Text.RegularExpressions;

namespace Bot.Channels.Web.Documents;

/// <summary>The line in brackets by which a sample or a summary says that it is no original (corpus/README.md).</summary>
internal static partial class Notices
{
    public static string? Find(string text) =>
        Notice.Match(text) is { Success: true } found ? found.Groups["words"].Value : null;

    [GeneratedRegex(@"^\[(?<words>(?:Văn bản mẫu|Tin mẫu|Bản tóm tắt)[^\]\n]{0,300})\]\s*$", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Notice { get; }
}
