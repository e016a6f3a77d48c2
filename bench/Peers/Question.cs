namespace Peers;

/// <summary>A question of a set, as terms.</summary>
internal sealed record Question(string Set, IReadOnlyList<QuestionTerm> Terms)
{
    public static IReadOnlyList<Question> ReadAll(WorkFolder work) =>
    [
        .. File.ReadLines(work.Questions).Select(line => line.Split('\t')).Select(columns => new Question(columns[0], [.. columns[1..].Select(QuestionTerm.Parse)])),
    ];

    public string Written => string.Join('\t', Terms.Select(term => term.Written).Prepend(Set));
}
