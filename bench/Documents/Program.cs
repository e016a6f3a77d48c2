using System.CommandLine;
using System.Globalization;
using Documents;

var output = new Option<DirectoryInfo>("--out") { Description = "Folder to write into.", Required = true };
var count = new Option<int>("--count") { Description = "How many documents.", DefaultValueFactory = _ => 2_000 };
var pages = new Option<int>("--pages") { Description = "Pages of each.", DefaultValueFactory = _ => 20 };
var seed = new Option<int>("--seed") { Description = "The same seed gives the same documents.", DefaultValueFactory = _ => 1 };

var root = new RootCommand("Writes invented decisions in mixed formats, to measure how fast the indexer reads.") { output, count, pages, seed };
root.SetAction(parsed =>
{
    var folder = parsed.GetRequiredValue(output);
    folder.Create();
    var phrases = new Phrases(new Random(parsed.GetValue(seed)));
    for (var i = 1; i <= parsed.GetValue(count); i++)
    {
        var decision = Decision.Make(i, parsed.GetValue(pages), phrases);
        Formats.Write(Path.Combine(folder.FullName, i.ToString("D5", CultureInfo.InvariantCulture) + Formats.All[i % Formats.All.Count]), decision.Lines());
    }
});
return root.Parse(args).Invoke();
