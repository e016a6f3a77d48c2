using Quality;

if (args[0] == "learn")
{
    var samples = new List<Learning.Sample>();
    foreach (var set in EvalSet.ReadAll(new DirectoryInfo(args[1])))
    {
        using var index = CorpusIndex.Build(set.Corpus);
        samples.AddRange(Learning.Collect(set, index.Reader, foldQueries: false));
    }
    var learning = new Learning(samples);
    foreach (var set in samples.Select(sample => sample.Set).Distinct())
    {
        var others = learning.Learn(sample => sample.Set != set);
        Console.WriteLine($"{set,-22} {Learning.Figures(samples.Where(sample => sample.Set == set), others).Row()}");
    }
    var all = learning.Learn(_ => true);
    Console.WriteLine("all:");
    foreach (var set in samples.Select(sample => sample.Set).Distinct())
        Console.WriteLine($"{set,-22} {Learning.Figures(samples.Where(sample => sample.Set == set), all).Row()}");
    Learning.Print(all, Console.Out);
    return;
}
foreach (var set in EvalSet.ReadAll(new DirectoryInfo(args[0])))
{
    using var index = CorpusIndex.Build(set.Corpus);
    var run = RetrievalRun.Of(set, index.Reader, args.Contains("--fold"));
    Console.WriteLine($"{set.Name,-22} {RetrievalFigures.Of(run.Answers).Row()} {run.MedianMilliseconds:F2} ms");
}
