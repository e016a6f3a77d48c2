using System.CommandLine;
using System.Text.Json;
using Speed;

var json = new JsonSerializerOptions(JsonSerializerDefaults.Web);
var index = new Option<DirectoryInfo>("--index") { Required = true, Description = "An index folder." };
var corpus = new Option<FileInfo>("--corpus") { Required = true, Description = "Passages, one JSON object a line." };
var queries = new Option<FileInfo[]>("--queries") { Required = true, AllowMultipleArgumentsPerToken = true, Description = "Questions, one JSON object with 'text' a line." };

var build = new Command("build", "Build an index: time, bytes, memory.") { corpus, index };
build.SetAction(line => Print(BuildSpeed.Measure(line.GetRequiredValue(corpus), line.GetRequiredValue(index))));

var search = new Command("search", "Ask an index: latency alone and under load, throughput, memory.") { index, queries };
search.SetAction(line => Print(SearchSpeed.Measure(line.GetRequiredValue(index), Asked(line))));

var filter = new Command("filter", "The same with filters by kind, issuer and day.") { index, queries };
filter.SetAction(line => Print(FilterSpeed.Measure(line.GetRequiredValue(index), Asked(line))));

var start = new Command("start", "From the start of a process to its first answer.") { index, queries };
start.SetAction(line => Print(StartSpeed.Measure(line.GetRequiredValue(index), line.GetRequiredValue(queries)[0])));

var increment = new Command("increment", "Add a hundred documents while questions are answered.") { index, corpus, queries };
increment.SetAction(line => Print(IncrementSpeed.Measure(line.GetRequiredValue(index), line.GetRequiredValue(corpus), Asked(line))));

var passages = new Option<int>("--passages") { Required = true, Description = "How many passages to make." };
var sources = new Option<FileInfo[]>("--from") { Required = true, AllowMultipleArgumentsPerToken = true, Description = "Corpora whose sentences are recombined." };
var output = new Option<FileInfo>("--out") { Required = true, Description = "The file to write." };
var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "The same seed makes the same passages." };
var facts = new Option<bool>("--facts") { Description = "Give each passage a kind, an issuer and a day too." };
var generate = new Command("generate", "Make a large corpus by recombining sentences.") { passages, sources, output, seed, facts };
generate.SetAction(line => PassageGenerator.Write(
    line.GetRequiredValue(sources), line.GetValue(passages), line.GetValue(seed), line.GetValue(facts), line.GetRequiredValue(output)));

var once = new Command("answer-once", "What 'start' starts.") { index, queries };
once.Hidden = true;
once.SetAction(line => StartSpeed.AnswerOnce(line.GetRequiredValue(index), Asked(line), Console.Out));

var skip = new Option<int>("--skip") { Required = true };
var add = new Command("add", "What 'increment' starts.") { index, corpus, skip };
add.Hidden = true;
add.SetAction(line => IncrementSpeed.Add(line.GetRequiredValue(index), line.GetRequiredValue(corpus), line.GetValue(skip), Console.Out));

return new RootCommand("How fast the archive answers and how fast it is built; each command prints JSON.") { generate, build, search, filter, start, increment, once, add }
    .Parse(args).Invoke();

Questions Asked(ParseResult line) => Questions.Read(line.GetRequiredValue(queries));

void Print<T>(T result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, json));
