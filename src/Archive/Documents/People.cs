using System.Collections.Frozen;
using Archive.Text;

namespace Archive.Documents;

/// <summary>A person named in a text. <paramref name="Titled"/>: "đồng chí", "ông" or an office stands before the name.</summary>
public sealed record NamedPerson(string Name, TextSpan Span, bool Titled);

/// <summary>
/// Finds persons: a family name and one to three capitalised words, or any two to four capitalised words after a title.
/// Streets, schools and wards bear names of persons too: a cue before the name rules it out.
/// </summary>
public static class People
{
    private const int LongestName = 4;

    private static readonly FrozenSet<string> FamilyNames = Words("family");
    private static readonly FrozenSet<string> Titles = Words("title");
    private static readonly FrozenSet<string> NotAfter = Words("not_after");
    private static readonly FrozenSet<string> NoName = Words("no_name");
    private static readonly FrozenSet<string> Places = Words("place");

    public static IReadOnlyList<NamedPerson> In(string text) => In(text, Syllables.Of(text));

    public static IReadOnlyList<NamedPerson> In(string text, IReadOnlyList<Syllable> words)
    {
        var people = new List<NamedPerson>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsNameWord(text, words[i])) continue;
            var titled = IsTitled(words, i);
            var family = FamilyNames.Contains(words[i].Exact);
            if (!titled && !family) continue;
            if (i > 0 && NotAfter.Contains(words[i - 1].Exact)) continue;
            var count = 1;
            while (count < LongestName && i + count < words.Count && Adjoins(text, words[i + count - 1], words[i + count])
                && IsNameWord(text, words[i + count])) count++;
            if (count < 2) continue;
            var name = words.Skip(i).Take(count).ToList();
            if (Places.Contains(Key(name))) continue;
            var span = TextSpan.Between(name[0].Span.Start, name[^1].Span.End);
            people.Add(new NamedPerson(span.In(text), span, titled));
            i += count - 1;
        }
        return people;
    }

    /// <summary>Word numbers of "ông", "đồng chí" before names.</summary>
    public static IEnumerable<int> TitlesBefore(IReadOnlyList<NamedPerson> people, IReadOnlyList<Syllable> words)
    {
        foreach (var person in people)
        {
            var at = 0;
            while (words[at].Span.Start < person.Span.Start) at++;
            if (at > 0 && words[at - 1].Exact is "ông" or "bà" or "anh" or "chị" or "cô" or "chú" or "bác") yield return at - 1;
            if (at > 1 && (words[at - 2].Exact, words[at - 1].Exact) is ("đồng", "chí"))
            {
                yield return at - 1;
                yield return at - 2;
            }
        }
    }

    private static bool IsTitled(IReadOnlyList<Syllable> words, int at)
    {
        for (var n = 1; n <= 3 && n <= at; n++)
            if (Titles.Contains(Key(words.Skip(at - n).Take(n)))) return true;
        return false;
    }

    /// <summary>"Vinh", or "VINH" in a signature; not "UBND", "Phó" or "Sở".</summary>
    private static bool IsNameWord(string text, Syllable word)
    {
        var written = word.Span.In(text);
        if (!char.IsUpper(written[0]) || written.Any(char.IsDigit) || NoName.Contains(word.Exact)) return false;
        return written.Length == 1 || written.Skip(1).All(char.IsLower) || (written.Length > 1 && FamilyOrVowel(written));
    }

    // Capitals throughout are a name only where it can be spoken: KHXH and UBND cannot.
    private static bool FamilyOrVowel(string written) =>
        written.All(char.IsUpper) && written.Length <= 7 && Folding.Fold(written).Any(c => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y')
        && written.Any(c => c > 'Z');

    private static bool Adjoins(string text, Syllable left, Syllable right) =>
        right.Span.Start - left.Span.End is 1 && text[left.Span.End] is ' ' or '\u00A0';

    private static string Key(IEnumerable<Syllable> words) => string.Join(' ', words.Select(w => w.Exact));

    private static FrozenSet<string> Words(string label) => EmbeddedTable.Read("person_names.tsv").Rows
        .Where(row => row["label"] == label).Select(row => Key(Syllables.Of(row["words"]))).ToFrozenSet(StringComparer.Ordinal);
}
