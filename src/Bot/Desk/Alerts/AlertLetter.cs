using Archive.Index;
using Bot.Conversations.Chats;
using Bot.State.Alerts;

namespace Bot.Desk.Alerts;

/// <summary>What one alert has to tell.</summary>
internal sealed record AlertNews(KeptAlert Alert, IReadOnlyList<ArchivedDocument> Documents);

/// <summary>All news of a chat in one letter, alert by alert; of very many the first, with the way to the rest.</summary>
internal static class AlertLetter
{
    private const int MostShown = 10;

    public static ChatReply Write(IReadOnlyList<AlertNews> news)
    {
        var lines = new List<Line>();
        foreach (var (alert, documents) in news)
        {
            if (lines.Count > 0) lines.Add(Line.Empty);
            lines.Add(new(new Run(DeskReplies.AlertHead(alert, documents.Count), RunKind.Bold)));
            foreach (var document in documents.Take(MostShown))
                lines.Add(new(new Run("• "), new Run(DeskReplies.AlertEntry(document.Facts), Url: $"/v/{Uri.EscapeDataString(document.Slug)}")));
            if (documents.Count > MostShown) lines.Add(Line.Of(DeskReplies.AlertRest(documents.Count - MostShown)));
        }
        lines.Add(Line.Empty);
        lines.Add(Line.Of(DeskReplies.AlertFoot));
        return new(lines);
    }
}
