using Archive.Documents;
using Bot.Answering.Asking;

namespace Bot.Answering;

/// <summary>
/// Offices and provinces keep the names they had when a document was issued; whoever reads it later is told what they are called now
/// (NQ 176/2025/QH15, NQ 202/2025/QH15).
/// </summary>
internal static class Succession
{
    /// <summary>Who does the work of an office on a day: "Sở Khoa học và Công nghệ"; null while it exists under its name.</summary>
    public static string? Of(Issuer? issuer, DateOnly day) =>
        issuer?.SuccessorsOn(day) is { Count: > 0 } successors ? Replies.Successors(successors) : null;

    /// <summary>What became of the offices and provinces a question names; null when all exist.</summary>
    public static string? NoteOn(Asked asked)
    {
        var mentions = Issuer.FindAll(asked.Text);
        var notes = mentions.Select(mention => mention.Issuer).Distinct()
            .Select(issuer => NoteOn(issuer, asked.AsOf)).OfType<string>().ToList();
        var provinces = asked.Provinces.Where(name => !mentions.Any(mention => mention.Issuer.Place == name))
            .Select(Province.TryParse).OfType<Province>().Where(province => province.IsMergedAway && asked.AsOf >= province.NewFrom);
        notes.AddRange(provinces.Select(Replies.IsNow));
        return notes.Count == 0 ? null : string.Join(' ', notes);
    }

    private static string? NoteOn(Issuer issuer, DateOnly day) => issuer.SuccessorsOn(day) switch
    {
        [] => null,
        [{ Issuer: { Code: "UBND", Place: null } }] when issuer.Code == "UBND" => Replies.NoDistricts(issuer.ToString()),
        var successors => Replies.IsNow(issuer.ToString(), Replies.Successors(successors)),
    };
}
