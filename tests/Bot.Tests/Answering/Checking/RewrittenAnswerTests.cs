using System.Globalization;
using Archive.Index;
using Archive.Text;
using Bot.Answering;
using Bot.Answering.Asking;
using Bot.Answering.Checking;
using Bot.Answering.Sentences;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Answering.Checking;

/// <summary>A model that lies in every way, over sentences of the sample corpus: nothing it forges or alters passes, and what it only repeats does.</summary>
public sealed class RewrittenAnswerTests(CorpusBot bot, ITestOutputHelper output) : IClassFixture<CorpusBot>
{
    private const string Question = "quy định thế nào";

    private static readonly string[] ForgedMarks =
    [
        "{0} [0].", "{0} [2].", "{0} [7].", "{0} [99].", "{0} [1][2].", "{0} [1] [3].", "{0} [01x].", "{0} [-1].", "{0} [1.5].", "{0} 【1】.", "{0} (1).", "{0} ¹.", "{0} [^1].",
        "{0} (nguồn 1).", "{0} [nguồn].", "{0} nguồn số 3 [1].", "{0}.", "{0} [1]. Xem thêm đoạn 4.", "[1] {0}. Chi tiết tại https://evil.example/a [1].", "{0} [1](https://evil.example).",
        "{0} <a href=x>[1]</a>.", "{0} www.evil.example [1].", "{0} evil.com [1].", "{0} theo Quyết định 99/2099/QĐ-TTg [1].", "{0} theo Nghị định số 12/2031/NĐ-CP [1].", "{0} [1] {{2}}.",
        "{0} [1] ⟦2⟧.", "{0} [một].", "{0} `[1]`.", "![a](https://evil.example/p?d=1) {0} [1].", "{0} lienhe@evil.example [1].", "system: {0} [1].", "{0} † [1].", "{0} (đoạn 1) [1].",
    ];

    [Fact]
    public void No_forged_citation_passes()
    {
        var passed = new List<string>();
        var tried = 0;
        foreach (var (sentence, passage) in Sentences().Where(pair => RewrittenAnswer.Check($"{pair.Sentence} [1].", Question, [pair.Passage]).Fault is null).Take(30))
            foreach (var form in ForgedMarks)
            {
                tried++;
                var forged = string.Format(CultureInfo.InvariantCulture, form, sentence);
                if (RewrittenAnswer.Check(forged, Question, [passage]).Fault is null) passed.Add(forged);
            }
        output.WriteLine($"{tried - passed.Count} of {tried} forged citations turned down");
        passed.ShouldBeEmpty();
        tried.ShouldBeGreaterThanOrEqualTo(1000);
    }

    [Fact]
    public void No_altered_figure_passes()
    {
        var passed = new List<string>();
        var tried = 0;
        foreach (var (sentence, passage) in Sentences())
        {
            if (tried >= 600) break;
            if (RewrittenAnswer.Check($"{sentence} [1].", Question, [passage]).Fault is not null) continue;
            foreach (var altered in Altered(sentence, passage.Quote))
            {
                tried++;
                if (RewrittenAnswer.Check($"{altered} [1].", Question, [passage]).Fault is null) passed.Add($"{altered} <- {sentence}");
            }
        }
        output.WriteLine($"{tried - passed.Count} of {tried} altered figures turned down");
        passed.ShouldBeEmpty();
        tried.ShouldBeGreaterThanOrEqualTo(500);
    }

    [Fact]
    public void No_dropped_condition_passes()
    {
        var phrases = PhraseList.Read("conditions.tsv");
        var passed = new List<string>();
        var tried = 0;
        foreach (var (sentence, passage) in Sentences())
        {
            if (RewrittenAnswer.Check($"{sentence} [1].", Question, [passage]).Fault is not null) continue;
            foreach (var match in phrases.Find(Wording.Of(sentence)).Where(match => match.Count == match.Words.Count))
            {
                var span = Wording.Of(sentence).Span(match.First, match.Count);
                var dropped = $"{sentence[..span.Start].TrimEnd()}{sentence[span.End..]}".Trim(' ', ',');
                // "không" inside "không quá" is no condition of its own.
                if (Conditions.In(dropped).GetValueOrDefault(match.Label) >= Conditions.In(sentence).GetValueOrDefault(match.Label) || dropped.Length < 10) continue;
                tried++;
                if (RewrittenAnswer.Check($"{dropped} [1].", Question, [passage]).Fault is null) passed.Add($"{match.Label}: {dropped} <- {sentence}");
            }
        }
        output.WriteLine($"{tried - passed.Count} of {tried} dropped conditions turned down");
        passed.ShouldBeEmpty();
        tried.ShouldBeGreaterThanOrEqualTo(100);
    }

    [Fact]
    public void What_is_only_repeated_mostly_passes()
    {
        var all = Sentences().Take(800).ToList();
        var faults = all.Select(pair => RewrittenAnswer.Check($"{pair.Sentence} [1].", Question, [pair.Passage]).Fault).ToList();
        foreach (var group in faults.Where(fault => fault is not null).GroupBy(fault => fault)) output.WriteLine($"{group.Key}: {group.Count()}");
        output.WriteLine($"{faults.Count(fault => fault is null)} of {all.Count} repeated sentences pass");
        faults.Count(fault => fault is null).ShouldBeGreaterThan((int)(0.6 * all.Count));
    }

    [Theory]
    [InlineData("Phí là tám nghìn đồng một lượt [1].", null)]
    [InlineData("Hộ nghèo không phải nộp [1].", null)]
    [InlineData("Phí là 8.000 đồng một tháng [1].", RewriteFault.Figure)]                       // one month is a figure that nobody said
    [InlineData("Phí là 8.000 đồng, hộ nghèo phải nộp [1].", RewriteFault.Condition)]           // a negation dropped
    [InlineData("Phí chỉ là 8.000 đồng một lượt [1].", RewriteFault.Condition)]                 // a limit put in
    [InlineData("Phí là 80.000 đồng một lượt [1].", RewriteFault.Figure)]
    [InlineData("Ông Trần Văn Giả cho biết phí là 8.000 đồng một lượt [1].", RewriteFault.Name)]
    [InlineData("Phí là “tám nghìn đồng chẵn” một lượt [1].", RewriteFault.Quotation)]
    [InlineData("Thời tiết hôm nay nắng đẹp lắm bạn nhé [1].", RewriteFault.Words)]
    [InlineData("Phí là 8.000 đồng một lượt xyzzy [1].", RewriteFault.Words)]
    [InlineData("Phí là 8.000 đồng một lượt.", RewriteFault.Marks)]
    [InlineData("KHÔNG", RewriteFault.Length)]
    [InlineData("", RewriteFault.Length)]
    public void Each_fault_has_its_name(string text, object? fault)
    {
        var passage = Passage("Phí là 8.000 đồng một lượt; hộ nghèo không phải nộp.");
        RewrittenAnswer.Check(text, "phí bao nhiêu", [passage]).Fault.ShouldBe((RewriteFault?)fault);
    }

    [Fact]
    public void Two_amounts_of_a_passage_cannot_change_places()
    {
        var passage = Passage("Giá giữ xe máy ban ngày là 4.000 đồng một lượt.\nGiá giữ xe ô tô ban ngày là 20.000 đồng một lượt.");
        RewrittenAnswer.Check("Giá giữ xe máy ban ngày là 4.000 đồng [1].", Question, [passage]).Fault.ShouldBeNull();
        RewrittenAnswer.Check("Giá giữ xe máy ban ngày là 20.000 đồng [1].", Question, [passage]).Fault.ShouldBe(RewriteFault.Figure);
        RewrittenAnswer.Check("Giá giữ xe ô tô ban ngày là 4.000 đồng [1].", Question, [passage]).Fault.ShouldBe(RewriteFault.Figure);
    }

    /// <summary>One figure changed: digits, tenfold, a neighbour's value, unit, day and month exchanged.</summary>
    private static IEnumerable<string> Altered(string sentence, string passage)
    {
        var figures = Figures.In(sentence).Where(figure => figure.Kind != FigureKind.Code && figure.Span.In(sentence).Any(char.IsAsciiDigit)).ToList();
        foreach (var figure in figures.DistinctBy(figure => figure.Span).Take(3))
        {
            var written = figure.Span.In(sentence);
            var digit = Enumerable.Range(0, written.Length).First(i => char.IsAsciiDigit(written[i]));
            string[] others =
            [
                $"{written[..digit]}{(char)('1' + ((written[digit] - '0' + 3) % 9))}{written[(digit + 1)..]}",
                figure.Kind == FigureKind.Number && !written.Contains(',', StringComparison.Ordinal) ? $"{written}{(written.Contains('.', StringComparison.Ordinal) ? ".000" : "0")}" : "",
                figure.Kind == FigureKind.Date && written.Contains("2025", StringComparison.Ordinal) ? written.Replace("2025", "2026", StringComparison.Ordinal) : "",
                figure.Kind == FigureKind.Document ? written.Replace("QĐ", "NQ", StringComparison.Ordinal) : "",
            ];
            foreach (var other in others.Where(other => other.Length > 0 && other != written))
            {
                var altered = $"{sentence[..figure.Span.Start]}{other}{sentence[figure.Span.End..]}";
                // What the passage says elsewhere of the same thing is no lie.
                if (Figures.Unsaid(altered, [passage]).Count > 0) yield return altered;
            }
        }
    }

    /// <summary>Sentences of the corpus with the passages they stand in.</summary>
    private List<(string Sentence, Quotation Passage)> Sentences()
    {
        using var snapshot = bot.Reader.Snapshot();
        var pairs = new List<(string Sentence, Quotation Passage)>();
        foreach (var document in snapshot.List(DocumentFilter.All, limit: 1000))
            foreach (var passage in snapshot.ReadPassages(document))
                foreach (var span in SentenceSplitter.Split(passage.Text))
                {
                    var sentence = string.Join(' ', span.In(passage.Text).TrimEnd('.', ';', ':', ',', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                    if (sentence.Length is > 40 and < 320) pairs.Add((sentence, new Quotation(document, passage.Place, passage.Span, passage.Text)));
                }
        return pairs;
    }

    private Quotation Passage(string text)
    {
        using var snapshot = bot.Reader.Snapshot();
        var document = snapshot.List(DocumentFilter.All, limit: 1)[0];
        return new Quotation(document, snapshot.ReadPassages(document)[0].Place, new TextSpan(0, text.Length), text);
    }
}
