using System.Text;
using Archive.Text;

namespace Quality;

/// <summary>
/// Questions as people mistype them: one word in six, and one at least, gets a slip of a kind; raw Telex and lost marks befall all words.
/// The same slips each time, for a question's letters choose them.
/// </summary>
internal static class Misspelling
{
    private const int WordsASlip = 6;
    private const int ShortestWord = 4;
    private const string Letters = "abcdeghiklmnopqrstuvxy";
    private const string Tones = "\u0301\u0300\u0309\u0303\u0323";
    private const string TelexTones = "sfrxj";

    public static readonly IReadOnlyDictionary<string, Func<string, string>> Kinds = new Dictionary<string, Func<string, string>>
    {
        ["a letter left out"] = question => Slip(question, (word, random) => word.Remove(random.Next(1, word.Length), 1)),
        ["two letters swapped"] = question => Slip(question, (word, random) =>
        {
            var at = random.Next(1, word.Length - 1);
            return string.Concat(word.AsSpan(0, at), [word[at + 1], word[at]], word.AsSpan(at + 2));
        }),
        ["another letter"] = question => Slip(question, (word, random) =>
        {
            var at = random.Next(1, word.Length);
            return string.Concat(word.AsSpan(0, at), [Letters[random.Next(Letters.Length)]], word.AsSpan(at + 1));
        }),
        ["a tone left out"] = question => Slip(question, (word, _) => Toned(word, "")),
        ["another tone"] = question => Slip(question, (word, random) => Toned(word, Tones[random.Next(Tones.Length)].ToString())),
        ["two words joined"] = Join,
        ["raw Telex"] = Telex,
        ["half the marks"] = question => EachWord(question, (word, random) => random.Next(2) == 0 ? Folding.Fold(word) : word),
    };

    private static string Slip(string question, Func<string, Random, string> slip)
    {
        question = question.Normalize();
        var random = RandomOf(question);
        var words = Syllables.Of(question).Where(word => word.Span.Length >= ShortestWord && word.Span.In(question).All(char.IsLetter)).ToList();
        var chosen = words.OrderBy(_ => random.Next()).Take(Math.Max(1, words.Count / WordsASlip)).OrderByDescending(word => word.Span.Start);
        foreach (var word in chosen)
            question = string.Concat(question.AsSpan(0, word.Span.Start), slip(word.Span.In(question), random), question.AsSpan(word.Span.End));
        return question;
    }

    private static string Join(string question)
    {
        var random = RandomOf(question);
        var blanks = Enumerable.Range(1, Math.Max(0, question.Length - 2)).Where(i => question[i] == ' ' && char.IsLower(question[i - 1]) && char.IsLower(question[i + 1])).ToList();
        return blanks.Count == 0 ? question : question.Remove(blanks[random.Next(blanks.Count)], 1);
    }

    private static string Telex(string question) => EachWord(question, (word, _) =>
    {
        var typed = new StringBuilder();
        var tone = "";
        foreach (var letter in word.Normalize(NormalizationForm.FormD))
        {
            if (Tones.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at) tone = TelexTones[at].ToString();
            else if (letter == '\u0302') typed.Append(typed[^1]);
            else if (letter is '\u0306' or '\u031B') typed.Append('w');
            else typed.Append(letter switch { 'đ' => "dd", 'Đ' => "DD", _ => letter.ToString() });
        }
        return $"{typed}{tone}".Normalize();
    });

    private static string Toned(string word, string tone)
    {
        var letters = word.Normalize(NormalizationForm.FormD);
        var at = letters.AsSpan().IndexOfAny(Tones);
        if (at < 0) return word;
        return string.Concat(letters.AsSpan(0, at), tone, letters.AsSpan(at + 1)).Normalize();
    }

    private static string EachWord(string question, Func<string, Random, string> change)
    {
        question = question.Normalize();
        var random = RandomOf(question);
        foreach (var word in Enumerable.Reverse(Syllables.Of(question)))
            question = string.Concat(question.AsSpan(0, word.Span.Start), change(word.Span.In(question), random), question.AsSpan(word.Span.End));
        return question;
    }

    private static Random RandomOf(string question) => new((int)question.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u));
}
