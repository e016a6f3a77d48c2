using System.Globalization;
using Archive.Index;
using Archive.Search;
using Archive.Text;

namespace Peers;

/// <summary>A term a question asks for, in the letters that all engines get: field, word ("xe", "dang_ky") and weight.</summary>
internal sealed record QuestionTerm(TermField Field, string Word, float Weight)
{
    /// <summary>The words asked with our weights; other readings of abbreviations are left out, for they have no counterpart elsewhere.</summary>
    public static IReadOnlyList<QuestionTerm> Of(string question)
    {
        var options = RankingOptions.Default;
        var asked = AskedWords.Read(question);
        var terms = new Dictionary<(TermField, string), QuestionTerm>();
        Syllable? previous = null;
        var previousWeight = 0f;
        foreach (var unit in asked.Units)
        {
            foreach (var word in unit.Words)
            {
                Add(TermField.Folded, word.Folded, unit.Weight * (asked.HasAccents ? options.FoldedWeight : options.FoldedWeight + options.ExactWeight));
                if (asked.HasAccents) Add(TermField.Exact, word.Exact, unit.Weight * options.ExactWeight);
                if (previous is { } before) Add(TermField.FoldedPair, $"{before.Folded}_{word.Folded}", Math.Min(previousWeight, unit.Weight) * options.PairWeight);
                (previous, previousWeight) = (word, unit.Weight);
            }
        }
        return [.. terms.Values];

        void Add(TermField field, string word, float weight) => terms.TryAdd((field, word), new QuestionTerm(field, word, weight));
    }

    public TermGroup ToGroup() => new(new QueryTerm(Hash, Weight));

    /// <summary>"folded xe 0.5"</summary>
    public string Written => string.Create(CultureInfo.InvariantCulture, $"{Column(Field)} {Word} {Weight}");

    public static QuestionTerm Parse(string written) => written.Split(' ') is [var column, var word, var weight]
        ? new(FieldOf(column), word, float.Parse(weight, CultureInfo.InvariantCulture))
        : throw new FormatException($"'{written}' is not a term such as 'folded xe 0.5'.");

    public ulong Hash => Hashed();

    private ulong Hashed()
    {
        if (Field != TermField.FoldedPair) return TermHash.Of(Field, Word);
        var parts = Word.Split('_');
        return TermHash.OfPair(TermHash.Of(TermField.Folded, parts[0]), TermHash.Of(TermField.Folded, parts[1]));
    }

    public static string Column(TermField field) => field switch { TermField.Exact => "exact", TermField.Folded => "folded", _ => "pair" };

    private static TermField FieldOf(string column) => column switch { "exact" => TermField.Exact, "folded" => TermField.Folded, _ => TermField.FoldedPair };
}
