using System.CommandLine;
using Quality;

var set = new Option<DirectoryInfo>("--set") { Required = true, Description = "A question set, or a folder of sets." };
var fold = new Option<bool>("--fold-queries") { Description = "Strip the questions of their accents first." };
var failures = new Option<FileInfo?>("--failures") { Description = "Write what was found instead, one line a missed question." };
var slips = new Option<bool>("--slips") { Description = "Ask each question mistyped, by kind of slip, with words read as typed and as meant." };
var keep = new Option<FileInfo?>("--keep") { Description = "Keep what was found, to compare a later run with." };
var before = new Option<FileInfo?>("--before") { Description = "What an earlier run kept: show its rows beside this one's." };
var moved = new Option<FileInfo?>("--moved") { Description = "With --before: write the questions whose right document moved." };
var retrieval = new Command("retrieval", "Are the right passages found? Recall, MRR and nDCG.") { set, fold, slips, failures, keep, before, moved };
retrieval.SetAction(line =>
{
    if (line.GetValue(slips)) Retrieval.RunMistyped(line.GetRequiredValue(set), Console.Out);
    else Retrieval.Run(line.GetRequiredValue(set), line.GetValue(fold), line.GetValue(failures), line.GetValue(keep), line.GetValue(before), line.GetValue(moved), Console.Out);
});

var takeOut = new Option<bool>("--take-out") { Description = "Also ask for what is not there: without the relevant documents." };
var answers = new Command("answers", "Do the quoted sentences hold the answer?") { set, takeOut, failures };
answers.SetAction((line, cancellation) => Answers.RunAsync(line.GetRequiredValue(set), line.GetValue(takeOut), line.GetValue(failures), Console.Out, cancellation));

var validate = new Option<bool>("--cross-validate") { Description = "Also score each set by weights learnt on the others." };
var output = new Option<FileInfo?>("--out") { Description = "Where the weights go, as src/Archive/Search/ranking_weights.tsv." };
var learn = new Command("learn", "Learn the weights of the second stage of ranking.") { set, validate, output };
learn.SetAction(line => Learning.Run(line.GetRequiredValue(set), line.GetValue(validate), line.GetValue(output), Console.Out));

var confidence = new Command("learn-confidence", "Learn what tells that the archive holds an answer.") { set, validate, output };
confidence.SetAction(line => ConfidenceLearning.Run(line.GetRequiredValue(set), line.GetValue(validate), line.GetValue(output), Console.Out));

var sentences = new Command("learn-sentences", "Learn which sentences hold answers.") { set, validate, output };
sentences.SetAction(line => SentenceLearning.Run(line.GetRequiredValue(set), line.GetValue(validate), line.GetValue(output), Console.Out));

var written = new Option<FileInfo>("--utterances") { Description = "What people write, and what it is.", DefaultValueFactory = _ => new FileInfo(Path.Combine("bench", "Quality", "Talk", "utterances.tsv")) };
var questions = new Option<DirectoryInfo?>("--set") { Description = "Sets whose questions are no talk." };
var talk = new Command("learn-talk", "Learn what tells talk from questions.") { written, questions, validate, output };
talk.SetAction(line => TalkLearning.Run(line.GetRequiredValue(written), line.GetValue(questions), line.GetValue(validate), line.GetValue(output), Console.Out));

return await new RootCommand("How good retrieval and answers are, on sets of questions.") { retrieval, answers, learn, confidence, sentences, talk }.Parse(args).InvokeAsync();
