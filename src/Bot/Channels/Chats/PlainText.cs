using System.Globalization;
using System.Text;
using Bot.Conversations;
using Bot.Conversations.Chats;

namespace Bot.Channels.Chats;

/// <summary>A reply as plain text, for channels without notation: links written out, choices numbered.</summary>
internal static class PlainText
{
    /// <param name="site">Address of the web channel, for links to documents; without one they are left out.</param>
    public static IReadOnlyList<string> Write(ChatReply reply, string? site, bool numbers, int most)
    {
        var lines = reply.Lines.Select(line => Flat(line, site)).ToList();
        if (numbers && reply.Choices.Count > 0)
        {
            lines.Add(Line.Empty);
            lines.Add(Line.Of(Sentences.NumbersHint));
            lines.AddRange(reply.Choices.Select((choice, at) => Line.Of(string.Create(CultureInfo.InvariantCulture, $"{at + 1}. {choice.Title}"))));
        }
        var pieces = Pieces.Of(lines, most - PartMark.Longest);
        return [.. pieces.Select((piece, at) => PartMark.Of(at, pieces.Count) + Join(piece))];
    }

    public static string Join(IEnumerable<Line> lines) => string.Join('\n', lines.Select(line => string.Concat(line.Runs.Select(run => run.Text))));

    /// <summary>Composed letters: decomposed ones count twice against a channel's limit.</summary>
    private static Line Flat(Line line, string? site) => new([.. Pieces.WithoutNulls(line).Runs.Select(run => new Run(
        (SiteLink.Of(run.Url, site) is { } url ? $"{run.Text} {url}" : run.Text).Normalize(NormalizationForm.FormC)))]);
}
