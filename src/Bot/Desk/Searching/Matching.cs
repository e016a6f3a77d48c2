using Archive.Documents;
using Archive.Index;
using Archive.Search;
using Archive.Text;
using Bot.Desk.Operators;

namespace Bot.Desk.Searching;

/// <summary>Tests documents against one condition each. What must be looked up in the archive is looked up once, when the test is made.</summary>
internal sealed class Matching(ArchiveSnapshot snapshot, Catalogue catalogue)
{
    private readonly DocumentWords words = new(snapshot);

    /// <summary>Scores of the words sought, by document.</summary>
    public Dictionary<long, int> Scores { get; } = [];

    public Func<ArchivedDocument, bool> TestOf(Condition condition)
    {
        var holds = Test(condition);
        return condition.Negated ? document => !holds(document) : holds;
    }

    private Func<ArchivedDocument, bool> Test(Condition condition)
    {
        switch (condition)
        {
            case WordsCondition sought:
                var holding = words.Holding(sought.Words);
                if (!sought.Negated) AddScores(holding);
                return document => holding.ContainsKey(document.Key);
            case RelationCondition { Kind: null } naming:
                var named = snapshot.DocumentsNaming(naming.Number);
                var edges = snapshot.RelationsNaming(naming.Number).Select(edge => edge.Source.Key).ToHashSet();
                return document => (named.Contains(document.Key) || edges.Contains(document.Key)) && !IsNumbered(document, naming.Number);
            case RelationCondition relation:
                var doing = snapshot.RelationsNaming(relation.Number).Where(edge => Does(edge.Relation.Kind, relation.Kind!.Value)).Select(edge => edge.Source.Key).ToHashSet();
                return document => doing.Contains(document.Key);
            case NumberCondition number:
                return document => IsNumbered(document, number.Number);
            case KindCondition kind:
                return document => document.Facts.Kind is { } own && own.Name.Equals(kind.Kind.Name, StringComparison.OrdinalIgnoreCase);
            case IssuerCondition issuer:
                return document => document.Facts.Issuer is { } own && IsOffice(own, issuer.Issuer);
            case DateCondition date:
                return document => Day(document, date.Field) is { } day && date.Range.Contains(day);
            case EffectCondition effect:
                return document => document.Facts.Class == SourceClass.Official && catalogue.EffectOf(document) == effect.State;
            case SourceCondition source:
                return document => document.Facts.Class == source.Source;
            default:
                throw new ArgumentException($"{condition.GetType().Name} has no test.", nameof(condition));
        }
    }

    /// <summary>Words that stand side by side in the query score where they do so in a document, without being asked for.</summary>
    public void Favour(string neighbours) => AddScores(words.Holding(neighbours));

    private void AddScores(IReadOnlyDictionary<long, int> holding)
    {
        foreach (var (key, score) in holding) Scores[key] = Scores.GetValueOrDefault(key) + score;
    }

    private static bool IsNumbered(ArchivedDocument document, DocumentNumber number) => document.Facts.Number is { } own && number.CanMean(own);

    /// <summary>"sửa đổi, bổ sung" is one deed in practice.</summary>
    private static bool Does(RelationKind kind, RelationKind asked) =>
        kind == asked || (asked == RelationKind.Amends && kind == RelationKind.Supplements);

    /// <summary>"UBND" is that of any level, "UBND tỉnh" that of any province, "UBND tỉnh Lâm Giang" one. What the table does not know is compared by its words.</summary>
    private static bool IsOffice(Issuer own, Issuer asked)
    {
        if (asked.Code is { } code && asked.Name == code) return own.Code == code && (asked.Place is null || SameWords(own.Place, asked.Place));
        if (SameWords(own.Name, asked.Name)) return asked.Place is null || SameWords(own.Place, asked.Place);
        return SameWords(own.ToString(), asked.ToString()) || (own.Code is null && Holds(own.ToString(), asked.ToString()));
    }

    private static bool SameWords(string? left, string? right) => left is not null && right is not null && Fold(left) == Fold(right);

    private static bool Holds(string text, string part) => $" {Fold(text)} ".Contains($" {Fold(part)} ", StringComparison.Ordinal);

    private static string Fold(string text) => string.Join(' ', Syllables.Of(text).Select(word => word.Folded));

    private static DateOnly? Day(ArchivedDocument document, DateField field) => field switch
    {
        DateField.Issued => document.Facts.Issued,
        DateField.Effective => document.Facts.Effective,
        DateField.Published => document.Facts.Published,
        _ => Catalogue.DayOf(document),
    };
}
