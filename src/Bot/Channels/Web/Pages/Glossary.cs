using System.Text.RegularExpressions;
using Archive.Documents;
using Bot.Answering;

namespace Bot.Channels.Web.Pages;

internal sealed record GlossaryWord(string Term, string Meaning);

/// <summary>Words of law and office in everyday language, from glossary.tsv.</summary>
internal static class Glossary
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly IReadOnlyList<(Regex Pattern, GlossaryWord Word)> Words = Read();

    /// <summary>What occurs in an answer and its source cards, in the order of the list.</summary>
    public static IReadOnlyList<GlossaryWord> Explain(CitedAnswer answer)
    {
        var shown = string.Join('\n', answer.Citations
            .SelectMany(citation => new[] { citation.Kind, citation.Place, citation.Issuer, citation.SourceClass == SourceClass.Official ? Replies.EffectOf(citation.Effect) : null })
            .Prepend(answer.Text));
        return [.. Words.Where(entry => entry.Pattern.IsMatch(shown)).Select(entry => entry.Word)];
    }

    private static List<(Regex, GlossaryWord)> Read()
    {
        using var stream = typeof(Glossary).Assembly.GetManifestResourceStream("glossary.tsv")!;
        using var reader = new StreamReader(stream);
        var words = new List<(Regex, GlossaryWord)>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is not [var term, var meaning]) throw new InvalidDataException($"glossary.tsv: '{line}' is not a term and its meaning.");
            // An abbreviation in capitals is no other word in small letters.
            var options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | (term.Any(char.IsLower) ? RegexOptions.IgnoreCase : RegexOptions.None);
            words.Add((new Regex($@"(^|[^\p{{L}}\p{{M}}\d]){Regex.Escape(term)}($|[^\p{{L}}\p{{M}}\d])", options, Patience), new(term, meaning)));
        }
        return words;
    }
}
