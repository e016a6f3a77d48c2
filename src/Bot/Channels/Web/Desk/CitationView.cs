using System.Globalization;
using Archive.Index;
using Bot.Answering;
using Bot.Answering.Receipts;
using Bot.Desk.Exporting;

namespace Bot.Channels.Web.Desk;

/// <summary>
/// The ways to cite a document and each of its provisions. The link to a provision carries a receipt of its words, which are
/// <paramref name="Quotations"/>, to be kept; that to the whole carries the hash of the file.
/// </summary>
internal sealed record CitationView(ArchivedDocument Document, IReadOnlyList<(string Name, string Text)> Ways, IReadOnlyList<CitedPlace> Places, IReadOnlyList<Quotation> Quotations, int Generation)
{
    public static CitationView? Find(ArchiveReader reader, string slug, string site)
    {
        using var snapshot = reader.Snapshot();
        if (snapshot.FindBySlug(slug) is not { } document) return null;
        var facts = document.Facts;
        var url = $"{site}{SiteAddress.PathOf(document.Slug)}";
        List<Quotation> quotations =
        [
            .. snapshot.ReadPassages(document).Where(passage => passage.Place.Dieu is not null || passage.Place.PhuLuc is not null).DistinctBy(passage => passage.Place)
                .Select(passage => new Quotation(document, passage.Place, passage.Span, passage.Text)),
        ];
        return new(
            document,
            [
                ("Lần đầu", Citing.Full(facts)),
                ("Các lần sau", Citing.Short(facts)),
                ("Đường dẫn", $"{Citing.Short(facts)}, {url}{(facts.ContentHash is { } hash ? $" (SHA-256 {hash})" : "")}"),
            ],
            [.. quotations.Select(quotation => Of(quotation, url))],
            quotations,
            snapshot.Generation);
    }

    /// <summary>Name, address and receipt: whoever has the line can open the very words and check that they are still the same.</summary>
    private static CitedPlace Of(Quotation quotation, string url)
    {
        var (document, place, span, _) = quotation;
        var name = Citing.Provision(document.Facts, place);
        var receipt = Receipt.Of(document.Facts.Id, document.Facts.ContentHash, span);
        return new(place.Display,
        [
            ("Điều khoản", name),
            ("Đường dẫn", string.Create(CultureInfo.InvariantCulture, $"{name}, {url}?t={span.Start}-{span.End}#{place} (mã trích dẫn {receipt})")),
        ]);
    }
}

internal sealed record CitedPlace(string Name, IReadOnlyList<(string Name, string Text)> Ways);
