using Bot.Answering.Checking;

namespace Bot.Answering;

/// <summary>
/// Keeps what is read at once short: first the titles of a list, then its end, then further sentences. All of it stays in
/// the sentences and citations of the answer, and a last line says that there is more. Marks count, as they are read too.
/// </summary>
internal static class Shortening
{
    // Less of a title than this tells nothing.
    private const int ShortestDetail = 16;
    private const int WorthBeginning = 150;

    // " [12]" behind each citation.
    private const int MarkLength = 5;

    /// <summary>A single sentence is cut at the end of a clause, never before words that limit it; then it may be this much longer.</summary>
    private const double LimitForConditions = 1.5;

    public static (IReadOnlyList<Statement> Shown, int Left) Of(IReadOnlyList<Statement> statements, int limit)
    {
        if (Length(statements) <= limit) return (statements, 0);
        var room = limit - Replies.SeeMore(statements.Count).Length - 1;
        var briefer = WithShorterDetails(statements, room);
        if (Length(briefer) <= limit) return (briefer, 0);
        var shown = new List<Statement>();
        foreach (var statement in briefer)
        {
            if (shown.Count > 0 && Length([.. shown, statement]) > room) break;
            shown.Add(statement);
        }
        // A lead without what it leads to says nothing; else a sentence is begun only where there is room for a good part of it.
        var left = room - Length(shown);
        if (shown.Count < briefer.Count && (shown.All(statement => statement.Quotations.Count == 0) || (left >= WorthBeginning && briefer[shown.Count].Essential is null)))
            shown.Add(Cut(briefer[shown.Count], Math.Max(left, WorthBeginning)));
        else if (shown.Count == 1)
            shown[0] = Cut(shown[0], room);
        return (shown, statements.Count - shown.Count);
    }

    public static int Length(IReadOnlyList<Statement> statements) => statements.Sum(statement => statement.Text.Length + (MarkLength * statement.Quotations.Count) + 1);

    /// <summary>Titles cut so far that all items fit, when something worth reading is left of them.</summary>
    private static List<Statement> WithShorterDetails(IReadOnlyList<Statement> statements, int room)
    {
        var detailed = statements.Where(statement => statement.Essential is not null).ToList();
        if (detailed.Count == 0) return [.. statements];
        var others = Length(statements) - detailed.Sum(statement => statement.Text.Length - statement.Essential!.Value);
        var each = (room - others) / detailed.Count;
        return [.. statements.Select(statement => statement.Essential is not { } head || statement.Text.Length <= head + each ? statement
            : statement with { Text = each < ShortestDetail ? statement.Text[..head] : AtWord(statement.Text, head + each) })];
    }

    private static string AtWord(string text, int length)
    {
        var cut = text.LastIndexOf(' ', length - 1);
        return $"{text[..(cut > 0 ? cut : length)].TrimEnd(' ', ',', ':', ';')}…";
    }

    private static Statement Cut(Statement statement, int room)
    {
        var text = statement.Text;
        if (text.Length <= room || statement.Essential is not null) return statement;
        var end = text.LastIndexOfAny([';', ',', '.', '\n'], room - 1);
        if (end < room / 2) end = text.LastIndexOf(' ', room - 1);
        if (end <= 0 || (text.Length <= LimitForConditions * room && Conditions.Added(text[end..], [text[..end]]).Count > 0)) return statement;
        return statement with { Text = $"{text[..end].TrimEnd(' ', ',', ';')}{Excerpt.Elision.TrimEnd()}{(text.LastIndexOf('“', end) > text.LastIndexOf('”', end) ? "”" : "")}" };
    }
}
