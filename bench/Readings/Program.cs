using System.CommandLine;
using Readings;

var official = new Option<DirectoryInfo?>("--official") { Description = "Folder of real documents with INVENTORY.tsv." };
var pages = new Option<DirectoryInfo?>("--pages") { Description = "Folder of real pages with EXPECTED.tsv." };
var indexer = new Option<FileInfo>("--indexer")
{
    Description = "The indexer that reads them.",
    DefaultValueFactory = _ => new FileInfo(Path.Combine("src", "Indexer", "bin", "Release", "net10.0", "Indexer.dll")),
};

var root = new RootCommand("Compares what the indexer reads with what people read, a field at a time.") { official, pages, indexer };
root.SetAction(parsed =>
{
    var checks = new List<Check>();
    if (parsed.GetValue(official) is { } documents) checks.AddRange(OfficialFiles.Of(documents, parsed.GetRequiredValue(indexer)));
    if (parsed.GetValue(pages) is { } news) checks.AddRange(SeedPages.Of(news, parsed.GetRequiredValue(indexer)));
    foreach (var check in checks.Where(check => check.Holds != true))
        Console.WriteLine($"{(check.Holds is null ? "look" : "FAIL")}\t{check.File}\t{check.Field}\texpected: {check.Expected}\tread: {check.Read}");
    Console.WriteLine($"{checks.Count(check => check.Holds == true)} hold, {checks.Count(check => check.Holds == false)} fail, {checks.Count(check => check.Holds is null)} to look at");
    return checks.Exists(check => check.Holds == false) ? 1 : 0;
});
return root.Parse(args).Invoke();
