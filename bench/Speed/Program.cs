using System.CommandLine;
using Speed;

var corpus = new Option<FileInfo>("--corpus") { Required = true, Description = "Passages, one JSON object a line." };
var queries = new Option<FileInfo>("--queries") { Required = true, Description = "Questions, one JSON object with 'text' a line." };
var search = new Command("search", "Index the corpus, ask the questions, print latencies.") { corpus, queries };
search.SetAction(line => SearchSpeed.Measure(line.GetRequiredValue(corpus), line.GetRequiredValue(queries)).Print(Console.Out));

var passages = new Option<int>("--passages") { Required = true, Description = "How many passages to make." };
var sources = new Option<FileInfo[]>("--from") { Required = true, AllowMultipleArgumentsPerToken = true, Description = "Corpora whose sentences are recombined." };
var output = new Option<FileInfo>("--out") { Required = true, Description = "The file to write." };
var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "The same seed makes the same passages." };
var generate = new Command("generate", "Make a large corpus by recombining sentences.") { passages, sources, output, seed };
generate.SetAction(line => PassageGenerator.Write(
    line.GetRequiredValue(sources), line.GetValue(passages), line.GetValue(seed), line.GetRequiredValue(output)));

return new RootCommand("How fast the archive answers and how fast it is built.") { search, generate }.Parse(args).Invoke();
