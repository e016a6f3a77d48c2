using System.Globalization;
using Archive.Text;

namespace Archive.Documents.Numbers;

/// <summary>The terms of the Quốc hội, for laws named by number and year alone.</summary>
internal static class AssemblyTerms
{
    // In the year of an election the new term begins to count anew; the old one has come to about a hundred by then.
    private const int FewLaws = 50;

    private static readonly List<(int Term, int First, int Last)> Terms = [.. EmbeddedTable.Read("assembly_terms.tsv").Rows
        .Select(row => (Int(row["term"]), Int(row["first_year"]), Int(row["last_year"])))];

    public static int? Of(int year, string ordinal)
    {
        var terms = Terms.FindAll(term => term.First <= year && year <= term.Last);
        if (terms.Count == 0) return null;
        var number = int.Parse(ordinal.TrimEnd([.. "abcdefghijklmnopqrstuvwxyzđ"]), CultureInfo.InvariantCulture);
        return terms.Count > 1 && number > FewLaws ? terms[0].Term : terms[^1].Term;
    }

    private static int Int(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
