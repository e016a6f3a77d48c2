using Archive.Search;
using Quality;

if (args[0] == "learn")
{
    var samples = new List<RankingSample>();
    foreach (var set in EvalSet.ReadAll(new DirectoryInfo(args[1])))
    {
        using var index = CorpusIndex.Build(set.Corpus);
        var collected = RankingSample.Collect(set, index.Reader, foldQueries: false);
        samples.AddRange(collected);
        var all = collected.Average(s => s.Candidates.Count(c => c.IsRelevant) / (double)s.Question.Relevant.Length);
        Console.WriteLine($"{set.Name,-22} recall of candidates {all:F3}");
    }
    foreach (var set in samples.Select(sample => sample.Set).Distinct())
    {
        var linear = new LinearLearning([.. samples.Where(sample => sample.Set != set)]).Learn();
        Console.WriteLine($"{set,-22} {RankingSample.Figures(samples.Where(sample => sample.Set == set), f => LinearLearning.Score(f, linear)).Row()}");
    }
    var weights = new LinearLearning(samples).Learn();
    Console.WriteLine("all:");
    foreach (var set in samples.Select(sample => sample.Set).Distinct())
        Console.WriteLine($"{set,-22} {RankingSample.Figures(samples.Where(sample => sample.Set == set), f => LinearLearning.Score(f, weights)).Row()}");
    for (var i = 0; i < weights.Length; i++) Console.WriteLine($"{PassageFeatures.Names[i]}\t{weights[i]:F3}");
    return;
}
foreach (var set in EvalSet.ReadAll(new DirectoryInfo(args[0])))
{
    using var index = CorpusIndex.Build(set.Corpus);
    var run = RetrievalRun.Of(set, index.Reader, args.Contains("--fold"));
    Console.WriteLine($"{set.Name,-22} {RetrievalFigures.Of(run.Answers).Row()} {run.MedianMilliseconds:F2} ms");
}
