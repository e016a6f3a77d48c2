using System.CommandLine;
using Peers;

var folder = new Option<DirectoryInfo>("--work") { Required = true, Description = "Folder for what is made: terms, indexes, results." };
var corpus = new Option<FileInfo>("--corpus") { Required = true, Description = "Passages, one JSON object a line." };
var sets = new Option<FileInfo[]>("--questions") { Required = true, AllowMultipleArgumentsPerToken = true, Description = "Questions, one JSON object with 'text' a line; a file is a set." };
var limit = new Option<int>("--limit") { DefaultValueFactory = _ => 1_000, Description = "At most so many questions, evenly from the sets." };

var export = new Command("export", "Write passages and questions as analysed terms.") { folder, corpus, sets, limit };
export.SetAction(line => Export.Run(new WorkFolder(line.GetRequiredValue(folder)), line.GetRequiredValue(corpus), line.GetRequiredValue(sets), line.GetValue(limit)));

var archive = new Command("archive", "Build and ask the archive.") { folder, corpus };
archive.SetAction(line => ArchivePeer.Build(new WorkFolder(line.GetRequiredValue(folder)), line.GetRequiredValue(corpus)));

var again = new Command("ask", "Ask the archive that was built before.") { folder };
again.SetAction(line => ArchivePeer.AskAgain(new WorkFolder(line.GetRequiredValue(folder))));

var most = new Option<int>("--most") { DefaultValueFactory = _ => 100, Description = "At most so many questions: it is slow." };
var fts = new Command("fts5", "Build and ask SQLite FTS5.") { folder, most };
fts.SetAction(line => FtsPeer.Run(new WorkFolder(line.GetRequiredValue(folder)), line.GetValue(most)));

var compare = new Command("compare", "Print the table of all engines; the last line is JSON.") { folder };
compare.SetAction(line => Comparison.Print(new WorkFolder(line.GetRequiredValue(folder)), Console.Out));

return new RootCommand("The archive beside Java Lucene and SQLite FTS5: same passages, same terms, same questions.") { export, archive, again, fts, compare }.Parse(args).Invoke();
