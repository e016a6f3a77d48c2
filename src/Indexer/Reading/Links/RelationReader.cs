using System.Text.RegularExpressions;
using Archive.Documents;
using Archive.Text;
using Indexer.Reading.Facts;

namespace Indexer.Reading.Links;

/// <summary>
/// What a document says it does to others, with the sentence that says so. Only an act acts: a news item refers.
/// Nothing cites the future: an edge to a later document means a misread year, and is dropped.
/// </summary>
internal static class RelationReader
{
    private static readonly Regex Place = new(
        @"(?<place>((các )?(điểm \p{L}\d?(, \p{L}\d?)*|khoản \d+\p{L}?(, \d+\p{L}?)*|Điều \d+\p{L}?)[,;]?\s*(và\s+)?)+)\s*(của\s+)?(\p{Lu}\p{Ll}+(\s\p{Ll}+){0,3}\s+)?(số\s*)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex Lapses = new(@"het hieu luc( thi hanh)?( ke)? tu (ngay|khi) [^.]{0,60}co hieu luc", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private static readonly Regex Behind = new(@"^,?\s*(\([\p{L} ]+\)\s*)?" + WrittenDate.Pattern, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase);

    private static readonly Regex IssuedOn = new(@"^(sáng |chiều )?" + WrittenDate.Pattern + @",?\s[^.;:\d]{0,80}?(ban hành|ký)\s+(\p{L}+\s){0,4}(số\s*)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase);
    private static readonly Regex Grounds = new(@"^(can cu|theo de nghi|xet) ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    // The day of a cited act stands right behind its number.
    private const int DateDistance = 50;

    public static IReadOnlyList<Relation> Of(DocumentFacts facts, string text)
    {
        var reading = new Reading(facts, text);
        foreach (var sentence in Sentences.In(text)) reading.Read(sentence);
        return reading.Relations;
    }

    private sealed class Reading(DocumentFacts facts, string text)
    {
        private readonly HashSet<(RelationKind, string, string?)> seen = [];
        private readonly DateOnly? day = facts.Issued ?? facts.Published;

        // The verb of an Điều that ends with a colon holds for the khoản below it: "Bãi bỏ các văn bản sau đây:".
        private RelationKind? inherited;

        public List<Relation> Relations { get; } = [];

        public void Read(TextSpan sentence)
        {
            var words = sentence.In(text);
            var folded = Folding.Fold(words);
            var targets = Targets(words, sentence.Start);
            var isListItem = folded.Length > 1 && (folded[0] == '-' || folded[0] == '+' || char.IsDigit(folded[0]) || folded[1] == ')');
            if (!isListItem) inherited = null;
            var isGround = Grounds.IsMatch(folded);

            // What the first target suffers, and what the last one does: "A đã được sửa đổi theo B, C và D".
            RelationKind? previous = null;
            RelationKind? last = null;
            var previousEnd = 0;
            foreach (var target in targets)
            {
                var start = target.Span.Start - sentence.Start;
                var kind = previous is { } above && RelationCues.DescribesFirst(folded[previousEnd..start]) && !GoesOn(folded[previousEnd..start])
                    ? RelationKind.Refers
                    : last is { } same && !RelationCues.DescribesFirst(folded[previousEnd..start]) ? same : RelationCues.Before(folded[..start]);
                if (kind == RelationKind.Refers && previous is null && inherited is { } verb) kind = verb;
                if (Lapses.IsMatch(folded[start..]) && kind is RelationKind.Refers) kind = RelationKind.Replaces;
                // A ground is only a ground: what its title says about other acts is their history.
                if (isGround && kind is not RelationKind.BasedOn) kind = RelationKind.Refers;
                previous ??= kind;
                last = kind;
                previousEnd = start + target.Span.Length;
                Add(kind, target, words, start, sentence);
            }
            if (folded.EndsWith(':') && targets.Count == 0)
            {
                var announced = RelationCues.Before(folded);
                inherited = announced is RelationKind.Repeals or RelationKind.Replaces or RelationKind.Amends or RelationKind.Supplements or RelationKind.Corrects ? announced : inherited;
            }
        }

        // "… sửa đổi một số điều của A; thay thế B": a new verb after a semicolon is this document's again.
        private static bool GoesOn(string between) => between.Contains(';', StringComparison.Ordinal) || between.TrimStart().StartsWith("va thay the", StringComparison.Ordinal);

        private List<Target> Targets(string words, int offset)
        {
            var numbers = DocumentNumber.FindAll(words)
                .Where(mention => mention.Number.IsComplete && !mention.Number.Equals(facts.Number) && !mention.Repaired)
                .Select(mention => new Target(mention.Number, null, new TextSpan(offset + mention.Span.Start, mention.Span.Length)))
                .ToList();
            var names = NamedActs.In(words, offset)
                .Where(law => !numbers.Exists(number => number.Span.Overlaps(law.Span) || number.Span.Start - law.Span.End is >= 0 and < 8))
                .Select(law => new Target(null, law.Name, law.Span));
            return [.. numbers.Concat(names).OrderBy(target => target.Span.Start)];
        }

        private void Add(RelationKind kind, Target target, string words, int start, TextSpan sentence)
        {
            var end = start + target.Span.Length;
            var date = DateBehind(words, end) ?? DayOfIssue(words[..start]);
            if (day is { } own && (date > own || target.Number?.Year > own.Year)) return;
            // What somebody reports is no act of his, nor what a consolidated text repeats.
            if (facts.Class == SourceClass.News || facts.Number?.Symbol?.StartsWith("VBHN", StringComparison.Ordinal) == true) kind = RelationKind.Refers;
            var place = Place.Match(words[..start]) is { Success: true } match ? match.Groups["place"].Value.Trim(' ', ',', ';') : kind is RelationKind.Refers or RelationKind.BasedOn ? null : ReplacedPart.Before(words[..start]);
            if (!seen.Add((kind, target.Number?.ToString() ?? target.Name!, place))) return;
            Relations.Add(new Relation(kind, target.Number, target.Name, date, sentence) { TargetPlace = place });
        }

        // "Ngày 18/01/2023, UBND tỉnh ban hành Công văn số …"
        private static DateOnly? DayOfIssue(string before) => IssuedOn.Match(before) is { Success: true } match ? WrittenDate.Of(match) : null;

        private static DateOnly? DateBehind(string words, int end) =>
            Behind.Match(words[end..Math.Min(words.Length, end + DateDistance)]) is { Success: true } match ? WrittenDate.Of(match) : null;
    }

    private sealed record Target(DocumentNumber? Number, string? Name, TextSpan Span);
}
