using System.Text;
using System.Text.Json;
using Archive.Index;
using Archive.Text;
using Indexer.Reading.Sources;

namespace Peers;

/// <summary>Writes what every engine is given: passages and questions, cut into terms by our own analysis.</summary>
internal static class Export
{
    public static void Run(WorkFolder work, FileInfo corpus, IReadOnlyList<FileInfo> sets, int limit)
    {
        work.Root.Create();
        WritePassages(work, corpus);
        WriteQuestions(work, sets, limit);
    }

    private static void WritePassages(WorkFolder work, FileInfo corpus)
    {
        using var writer = new StreamWriter(work.Passages, append: false, new UTF8Encoding(false), 1 << 20);
        foreach (var document in DatabaseLines.Read(corpus.FullName, CancellationToken.None).SelectMany(line => line.Accepted).Select(read => read.Document))
        {
            writer.Write(document.Facts.Id);
            foreach (var text in (string[])[AnalysedPassage.SearchedTitle(document.Facts, ""), document.Text])
            {
                var syllables = Syllables.Of(text);
                Column(syllables.Select(syllable => syllable.Exact));
                Column(syllables.Select(syllable => syllable.Folded));
            }
            Column([document.Text.ReplaceLineEndings(" ").Replace('\t', ' ')]);
            writer.Write('\n');
        }

        void Column(IEnumerable<string> words)
        {
            writer.Write('\t');
            writer.Write(string.Join(' ', words));
        }
    }

    private static void WriteQuestions(WorkFolder work, IReadOnlyList<FileInfo> sets, int limit)
    {
        var perSet = Math.Max(1, limit / (sets.Count + 1));
        var natural = sets.SelectMany(set => Spread(Texts(set), perSet).Select(text => (Set: set.Directory!.Name, Text: text))).ToList();
        // The first two telling words of a question, as people type into a search box.
        var short2 = Spread(natural, perSet).Select(question => (Set: "two words", Text: FirstPair(question.Text))).Where(question => question.Text.Length > 0);
        File.WriteAllLines(work.Questions, natural.Concat(short2).Select(question => new Question(question.Set, QuestionTerm.Of(question.Text)))
            .Where(question => question.Terms.Count > 0).Select(question => question.Written));
    }

    private static string FirstPair(string question) =>
        QuestionTerm.Of(question).Where(term => term.Field == TermField.FoldedPair).MaxBy(term => term.Weight)?.Word.Replace('_', ' ') ?? "";

    private static List<T> Spread<T>(List<T> all, int count) =>
        all.Count <= count ? all : [.. Enumerable.Range(0, count).Select(i => all[(int)((long)i * all.Count / count)])];

    private static List<string> Texts(FileInfo set) =>
        [.. File.ReadLines(set.FullName).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)];
}
