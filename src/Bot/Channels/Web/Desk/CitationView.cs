using System.Globalization;
using Archive.Documents;
using Archive.Index;
using Archive.Text;
using Bot.Answering.Receipts;
using Bot.Desk.Exporting;

namespace Bot.Channels.Web.Desk;

/// <summary>The ways to cite a document and each of its provisions.</summary>
internal sealed record CitationView(ArchivedDocument Document, IReadOnlyList<(string Name, string Text)> Ways, IReadOnlyList<CitedPlace> Places)
{
    public static CitationView? Find(ArchiveReader reader, string slug, string site)
    {
        using var snapshot = reader.Snapshot();
        if (snapshot.FindBySlug(slug) is not { } document) return null;
        var facts = document.Facts;
        var text = snapshot.ReadText(document);
        return new(
            document,
            [
                ("Lần đầu", Citing.Full(facts)),
                ("Các lần sau", Citing.Short(facts)),
                ("Đường dẫn", Link(Citing.Short(facts), document, Place.Whole, new(0, text.Length), site)),
            ],
            [
                .. snapshot.ReadPassages(document).Where(passage => passage.Place.Dieu is not null || passage.Place.PhuLuc is not null).DistinctBy(passage => passage.Place)
                    .Select(passage => new CitedPlace(passage.Place.Display,
                    [
                        ("Điều khoản", Citing.Provision(facts, passage.Place)),
                        ("Đường dẫn", Link(Citing.Provision(facts, passage.Place), document, passage.Place, passage.Span, site)),
                    ])),
            ]);
    }

    /// <summary>Name, address and receipt: whoever has the line can open the very words and check that they are still the same.</summary>
    private static string Link(string name, ArchivedDocument document, Place place, TextSpan span, string site)
    {
        var mark = place == Place.Whole ? "" : string.Create(CultureInfo.InvariantCulture, $"?t={span.Start}-{span.End}#{place}");
        return $"{name}, {site}{SiteAddress.PathOf(document.Slug)}{mark} (mã trích dẫn {Receipt.Of(document.Facts.Id, document.Facts.ContentHash, span)})";
    }
}

internal sealed record CitedPlace(string Name, IReadOnlyList<(string Name, string Text)> Ways);
