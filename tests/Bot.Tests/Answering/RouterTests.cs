using Bot.Answering;
using Bot.Answering.Asking;
using Bot.Answering.Privacy;
using Bot.Answering.Routes;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Answering;

public sealed class RouterTests(ITestOutputHelper output)
{
    private const string Question = "question";

    private const double LeastShare = 0.95;
    private const double LeastUnforeseen = 0.8;

    [Fact]
    public void Utterances_go_where_they_belong()
    {
        var routed = Routed("utterances.tsv");
        routed.Count.ShouldBeGreaterThanOrEqualTo(300);
        Share(routed).ShouldBeGreaterThanOrEqualTo(LeastShare);
        // Who is in danger is helped, and nobody's private data is handed out.
        routed.Where(item => item.Is is "emergency" or "privacy" && item.As != item.Is).Select(item => item.Text).ShouldBeEmpty();
    }

    /// <summary>
    /// Small talk that nobody foresaw may be looked up in the archive, which does little harm; a question turned away does, and so does
    /// a call for help that is looked up.
    /// </summary>
    [Fact]
    public void Utterances_that_nothing_was_learnt_from_go_where_they_belong()
    {
        var routed = Routed("utterances_fresh.tsv");

        Share([.. routed.Where(item => item.Is == Question)]).ShouldBeGreaterThanOrEqualTo(LeastShare);
        routed.Where(item => item.Is == "emergency" && item.As != item.Is).Select(item => item.Text).ShouldBeEmpty();
        Share(routed).ShouldBeGreaterThanOrEqualTo(LeastUnforeseen);
    }

    private List<(string Is, string Text, string As)> Routed(string file)
    {
        var routed = File.ReadLines(Path.Combine(Repository.Root, "tests", "Bot.Tests", "Answering", file))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Select(cells => (Is: cells[0], Text: cells[1], As: LabelOf(cells[1]))).ToList();
        PrintMatrix(routed);
        foreach (var (label, text, seen) in routed.Where(item => item.Is != item.As)) output.WriteLine($"{label} as {seen}: {text}");
        return routed;
    }

    private static double Share(List<(string Is, string Text, string As)> routed) => routed.Count(item => item.Is == item.As) / (double)routed.Count;

    private static string LabelOf(string text) =>
        Talk.LabelOf(AskedReader.Read(new Question(Masking.OfQuestion(text).Text), Focus.Nothing, CorpusBot.Today)) ?? Question;

    /// <summary>Rows are what an utterance is, columns where it went.</summary>
    private void PrintMatrix(List<(string Is, string Text, string As)> routed)
    {
        var labels = routed.Select(item => item.Is).Concat(routed.Select(item => item.As)).Distinct().Order(StringComparer.Ordinal).ToList();
        output.WriteLine($"{"",-10}{string.Concat(labels.Select(label => $"{label,10}"))}");
        foreach (var row in labels)
            output.WriteLine($"{row,-10}{string.Concat(labels.Select(column => $"{routed.Count(item => item.Is == row && item.As == column),10}"))}");
        output.WriteLine($"{routed.Count(item => item.Is == item.As)} of {routed.Count} where they belong");
    }
}
