using System.Globalization;
using Archive.Documents;
using Bot.Answering;
using Bot.Desk.Exporting;

namespace Bot.Desk.Batches;

/// <summary>A looked-up list as a sheet, a row a line of the list.</summary>
internal static class BatchSheet
{
    public static Sheet Of(BatchResult result, string site, DateTimeOffset at) => new(
        DeskReplies.BatchTitle(result.Lines.Count), DeskReplies.Kept(result.Generation, result.Commits, result.Catalogue.AsOf, at), DeskReplies.BatchColumns,
        [.. result.Lines.Select(line => Row(line, result.Catalogue, site))]);

    private static SheetRow Row(BatchLine line, Catalogue catalogue, string site)
    {
        var facts = line.Document?.Facts;
        var url = line.Document is { } document ? $"{site}/v/{Uri.EscapeDataString(document.Slug)}" : null;
        var effect = line.Document is { Facts.Class: SourceClass.Official } official ? Replies.EffectOf(catalogue.EffectOf(official)) : null;
        return new(
        [
            line.At.ToString(CultureInfo.InvariantCulture), line.Input, DeskReplies.Outcome(line), line.Count.ToString(CultureInfo.InvariantCulture), facts?.Kind?.Name, facts?.Number?.ToString(),
            ResultSheet.Iso(facts?.Issued ?? facts?.Published), facts?.Issuer?.ToString(), facts?.Title, effect, url, DeskReplies.Remark(line), facts?.ContentHash,
        ],
        $"{line.Input}: {DeskReplies.Outcome(line)}{(facts is null ? "" : $". {Citing.Full(facts)}")}", url)
        {
            Notes = DeskReplies.Remark(line) is { } remark ? [remark] : [],
        };
    }
}
