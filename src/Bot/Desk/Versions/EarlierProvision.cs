using Archive.Documents;
using Archive.Index;
using Archive.Search;
using Archive.Text;
using Bot.Answering;

namespace Bot.Desk.Versions;

/// <summary>The words of a provision as the amended document has them, with the head of an article that is cut into clauses.</summary>
internal sealed record EarlierProvision(Place Place, string Words)
{
    /// <param name="attached">The text of the amending act: where it names what was issued with the amended one ("Quy chế"), its articles are meant first.</param>
    public static EarlierProvision? Find(Sources sources, ArchivedDocument document, ProvisionMention provision, string attached)
    {
        var passages = sources.PassagesOf(document);
        var within = passages.Where(passage => passage.Place.PhuLuc is null && IsIn(passage.Place, provision))
            .GroupBy(passage => passage.Place.KemTheo, StringComparer.Ordinal).ToList();
        var chosen = within.FirstOrDefault(group => group.Key is { } name && attached.Contains(name, StringComparison.OrdinalIgnoreCase)) ?? within.FirstOrDefault(group => group.Key is null);
        if (chosen is null) return null;

        var text = sources.TextOf(document);
        var place = new Place { KemTheo = chosen.Key, Dieu = provision.Dieu, Khoan = provision.Khoan, Diem = provision.Diem };
        var span = TextSpan.Between(chosen.Min(passage => passage.Span.Start), chosen.Max(passage => passage.Span.End));
        if (provision.Khoan is null && provision.Diem is null) span = TextSpan.Between(WithHead(text, passages, span.Start, provision.Dieu), span.End);
        return new(place, span.In(text));
    }

    private static bool IsIn(Place place, ProvisionMention provision) =>
        place.Dieu == provision.Dieu && (provision.Khoan is null || place.Khoan == provision.Khoan) && (provision.Diem is null || place.Diem == provision.Diem);

    private static int WithHead(string text, IReadOnlyList<Passage> passages, int start, string article)
    {
        var before = passages.Where(passage => passage.Span.End <= start).Select(passage => passage.Span.End).DefaultIfEmpty(0).Max();
        var head = text[before..start].LastIndexOf($"Điều {article}.", StringComparison.OrdinalIgnoreCase);
        return head < 0 ? start : before + head;
    }
}
