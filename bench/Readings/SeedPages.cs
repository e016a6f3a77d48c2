using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Archive.Documents;

namespace Readings;

/// <summary>Real pages with expected readings (EXPECTED.tsv), a row each. Rows that tell of a trap in words are left to a person.</summary>
internal static class SeedPages
{
    private static readonly Regex Bracket = new(@"\s*\((?<inside>[^)]*)\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    public static IEnumerable<Check> Of(DirectoryInfo folder, FileInfo indexer)
    {
        var rows = Table.Rows(new FileInfo(Path.Combine(folder.FullName, "EXPECTED.tsv"))).ToList();
        var names = rows.Select(row => row["seed"] + ".txt").Distinct().ToList();
        var read = Reading.Of(indexer, names.Select(name => new FileInfo(Path.Combine(folder.FullName, name))));
        foreach (var row in rows) yield return Of(row, read[row["seed"] + ".txt"]);
    }

    private static Check Of(IReadOnlyDictionary<string, string> row, JsonObject json)
    {
        var (field, value) = (row["field"], row["value"]);
        var text = Check.Text(json["text"]);
        return field switch
        {
            "title" or "class" or "author" or "published" => Compared(field, Check.Text(json[field]), read => Check.Same(value, read)),
            "province" => Compared(field, Check.Text(json["place"]), read => Check.Same(value, read)),
            "event_date" => Compared(field, Check.Text(json["eventDays"]), read => read.Split(" | ").Contains(value)),
            "person" => Compared(field, Check.Text(json["people"]), read => read.Split(" | ").Contains(value)),
            "agency" => Compared(field, Check.Text(json["agencies"]), read => Agency(value).All(name => IsNamed(name, read.Split(" | "), Check.Text(json["place"])))),
            "document" => Compared(field, Relations(json, value), read => read.Length > 0 && (row["date"].Length == 0 || read.Contains(row["date"], StringComparison.Ordinal))),
            "document_without_number" => Compared(field, Relations(json, value), read => read.Length > 0),
            "boilerplate" => Compared(field, "", _ => !Lines(text).Any(line => Check.Same(line, value))),
            "caption" => Compared(field, "", _ => !Lines(text).Any(line => Check.Same(line, value))),
            _ => new Check(row["seed"], field, value, "", null),
        };

        Check Compared(string name, string read, Func<string, bool> holds) => new(row["seed"], name, value, read, holds(read));
    }

    /// <summary>"Cục Báo chí, Bộ Thông tin và Truyền thông (written Bộ TTTT)": an office and its superior, the note apart.</summary>
    private static IEnumerable<string> Agency(string value)
    {
        var plain = Bracket.Replace(value, "");
        return plain.StartsWith("các ", StringComparison.Ordinal) || plain.Contains(" các ", StringComparison.Ordinal) ? [plain] : plain.Split(", ").Select(Written);
    }

    /// <summary>Under the same words, or as the same office; a local one may leave its place to the place of the page.</summary>
    private static bool IsNamed(string name, string[] read, string place)
    {
        if (read.Any(other => Check.Same(name, other))) return true;
        return Issuer.TryParse(name) is { Code: not null } office && read.Select(Issuer.TryParse)
            .Any(other => other?.Code == office.Code && (other.Place == office.Place || (other.Place is null && office.Place == place) || (office.Place is null && other.Place == place)));
    }

    // The abbreviations the table of expectations itself uses.
    private static string Written(string name) => name.Replace("Bộ TTTT", "Bộ Thông tin và Truyền thông", StringComparison.Ordinal);

    private static string Relations(JsonObject json, string target) => string.Join(" | ", json["relations"]!.AsArray()
        .Where(relation => Check.Same(target, Check.Text(relation!["target"])))
        .Select(relation => $"{Check.Text(relation!["target"])} {Check.Text(relation["date"])}"));

    private static string[] Lines(string text) => text.Split('\n');
}
