using Archive.Text;

namespace Archive.Documents.Issuers;

/// <summary>Reads offices with the level and the place behind their names.</summary>
internal static class IssuerReader
{
    private const int Longest = 300;

    public static Issuer? TryRead(string text)
    {
        if (text.Length > Longest) return null;
        var plain = string.Join(' ', NormalizedText.Of(text).Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', '.', ',', ':', ';', '-', '*');
        var words = Syllables.Of(plain);
        for (var from = 0; from < words.Count; from = OfficeTitles.After(words, from) ?? words.Count)
        {
            if (At(plain, words, from, null) is not { } found) continue;
            // Words left over mean another office: "UBND tỉnh và các sở", "Chi cục Thuế".
            if (from + found.Count == words.Count) return found.Issuer;
            // "TỈNH ỦY LÂM GIANG": alone behind a local office a name is its place; behind a title it is a person.
            if (from == 0 && found.Issuer.Place is null && OfficePlace.Unlisted(plain, words, found.Count) is { } place && OfficeNames.At(plain, words, 0, null) is { Name.Office.IsLocal: true })
                return found.Issuer with { Place = place };
            return UnlistedOffice.Read(plain);
        }
        return UnlistedOffice.Read(plain);
    }

    public static IReadOnlyList<IssuerMention> FindAll(string text, DateOnly? when)
    {
        var found = new List<IssuerMention>();
        var words = Syllables.Of(text);
        for (var i = 0; i < words.Count;)
        {
            if (At(text, words, i, when) is { } office)
            {
                found.Add(new IssuerMention(office.Issuer, TextSpan.Between(words[i].Span.Start, words[i + office.Count - 1].Span.End)));
                i += office.Count;
            }
            else i++;
        }
        return found;
    }

    /// <summary>The issuer named at a word, and how many words name it.</summary>
    public static (Issuer Issuer, int Count)? At(string text, List<Syllable> words, int from, DateOnly? when)
    {
        if (OfficeNames.At(text, words, from, when) is not { } office) return null;
        var name = office.Name.Display;
        var code = office.Name.Office.Code;
        var next = from + office.Count;
        if (!office.Name.Office.IsLocal) return (new Issuer(name, code, null), office.Count);

        var place = OfficePlace.At(text, words, next);
        var ruled = place.Name;
        // "Báo Lạng Sơn" is listed whole: its place is part of the name.
        if (ruled is null && office.Count > 2 && ProvinceTable.At(text, words, next - 2) is { Count: 2 } own)
            return (new Issuer(TextSpan.Between(words[from].Span.Start, words[next - 3].Span.End).In(text), code, own.Province.Name), office.Count);
        // A Đảng ủy of a xã is not that of a ministry.
        if (code is "ĐU" && place.Level is { } unit && ruled is not null) name = $"{name} {unit}";
        if (code is "UBND" or "HĐND")
        {
            if (place.Level is { } level) name = $"{code} {level}";
            else if (ruled is not null && ProvinceTable.Find(ruled) is { } province) name = $"{code} {province.Unit}";
        }
        return (new Issuer(name, code, ruled), next + place.Count - from);
    }
}
