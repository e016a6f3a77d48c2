using System.Globalization;
using Archive.Text;

namespace Bot.Channels.Web.Documents;

/// <summary>The part ?t={start}-{end} of a citation's URL: which characters of the text are quoted.</summary>
internal static class QuotedSpan
{
    /// <summary>Null when nothing is quoted or the span does not lie in a text of this length, as after a document changed.</summary>
    public static TextSpan? Read(string? written, int textLength) =>
        written?.Split('-') is [var from, var to]
        && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
        && start < end && end <= textLength
            ? TextSpan.Between(start, end)
            : null;
}
