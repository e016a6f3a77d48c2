using System.Globalization;
using System.Text.RegularExpressions;
using Archive.Text;
using Bot.Answering.Sentences;

namespace Bot.Answering.Checking;

/// <summary>
/// A model's text read as sentences with marks and checked against the passages it was given: all of it passes or none. Written so that it
/// holds against a model that does whatever any text tells it to.
/// </summary>
internal sealed partial record RewrittenAnswer(IReadOnlyList<Statement> Statements, RewriteFault? Fault)
{
    private const int Longest = 900;

    public static RewrittenAnswer Check(string text, string question, IReadOnlyList<Quotation> passages)
    {
        var plain = NormalizedText.Of(text).Text.Trim();
        if (plain.Length is < 10 or > Longest) return Refused(RewriteFault.Length);
        if (Forbidden.IsMatch(plain) || text.Any(sign => char.IsControl(sign) && sign is not ('\n' or '\r'))) return Refused(RewriteFault.Form);
        var statements = new List<Statement>();
        foreach (var (sentence, marks) in Sentences(plain))
        {
            if (marks.Count == 0 || marks.Any(mark => mark < 1 || mark > passages.Count) || LikeMark.IsMatch(sentence)) return Refused(RewriteFault.Marks);
            List<Quotation> cited = [.. marks.Distinct().Select(mark => passages[mark - 1])];
            if (RewrittenSentence.FaultOf(sentence, question, cited) is { } fault) return Refused(fault);
            statements.Add(new Statement(sentence, cited));
        }
        if (statements.Count == 0) return Refused(RewriteFault.Length);
        // A condition may be told in the next sentence: what is left out is judged over all that cite a passage.
        foreach (var passage in passages.Where(passage => statements.Exists(statement => statement.Quotations.Contains(passage))))
        {
            var said = string.Join(' ', statements.Where(statement => statement.Quotations.Contains(passage)).Select(statement => statement.Text));
            if (Conditions.Dropped(said, ToldSegments.Of(said, passage.Quote)).Count > 0) return Refused(RewriteFault.Condition);
        }
        return new RewrittenAnswer(statements, null);
    }

    private static RewrittenAnswer Refused(RewriteFault fault) => new([], fault);

    /// <summary>Sentences with the marks behind them: "Phí là 8.000 đồng [1]. Nộp tại xã [2]".</summary>
    private static IEnumerable<(string Sentence, IReadOnlyList<int> Marks)> Sentences(string text)
    {
        // A mark before the full stop belongs to its sentence as one behind it does.
        var pieces = SentenceSplitter.Split(text).Select(span => span.In(text)).ToList();
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            while (i + 1 < pieces.Count && Leading.Match(pieces[i + 1]) is { Success: true, Length: > 0 } leading)
            {
                piece = $"{piece} {leading.Value}";
                pieces[i + 1] = pieces[i + 1][leading.Length..].TrimStart(' ', '.');
                if (pieces[i + 1].Length == 0) pieces.RemoveAt(i + 1);
            }
            var marks = Mark.Matches(piece).Select(match => int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)).ToList();
            var sentence = Spaces.Replace(Mark.Replace(piece, " "), " ").Replace(" .", ".", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal).Trim();
            if (sentence.Any(char.IsLetterOrDigit)) yield return (sentence, marks);
        }
    }

    [GeneratedRegex(@"\[(?<n>[0-9]{1,3})\]", RegexOptions.NonBacktracking)]
    private static partial Regex Mark { get; }

    [GeneratedRegex(@"^(?:\s*\[[0-9]{1,3}\])+", RegexOptions.NonBacktracking)]
    private static partial Regex Leading { get; }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces { get; }

    // Brackets of any kind, notes, "nguồn 3", superscripts: what could pass for a citation that is none of ours.
    [GeneratedRegex(@"[\[\]【】〔〕⟦⟧{}¹²³⁴⁵⁶⁷⁸⁹⁰†‡]|\((?:nguồn|đoạn|trích dẫn|xem|source|ref)\b|\((?:[0-9]{1,2})\)|\b(?:nguồn|đoạn|trích dẫn)\s*(?:số\s*)?[0-9]+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex LikeMark { get; }

    // Addresses, markup, code, placeholders, roles of a chat.
    [GeneratedRegex(@"https?:|www\.|\b[\w-]+\.(?:com|net|org|vn|io|ru|info|xyz|example|gov|edu|me|ly)\b|@|</?\w|&[a-z]+;|&#|`|\*\*|__|^\s*[#>*-]\s|\]\(|!\[|<\||\|>|\||\b(?:system|assistant|user|tool|function)\s*:|javascript|\\[nux]|[\u200B-\u200F\u202A-\u202E\u2066-\u2069]|\*\*\*", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Forbidden { get; }
}
