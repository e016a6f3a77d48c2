using Quality;

foreach (var set in EvalSet.ReadAll(new DirectoryInfo(args[0])))
{
    using var index = CorpusIndex.Build(set.Corpus);
    var run = RetrievalRun.Of(set, index.Reader, args.Contains("--fold"));
    Console.WriteLine($"{set.Name,-22} {RetrievalFigures.Of(run.Answers).Row()} {run.MedianMilliseconds:F2} ms");
}
