namespace Peers;

/// <summary>Where the engines find the same input and leave their results.</summary>
internal sealed record WorkFolder(DirectoryInfo Root)
{
    /// <summary>id, exact and folded syllables of title and body, text: six columns a passage.</summary>
    public string Passages => Of("passages.tsv");

    /// <summary>Name of the set, then a column a term: field, word, weight with blanks between.</summary>
    public string Questions => Of("questions.tsv");

    public string Index(string engine) => Of($"index-{engine}");

    public string Result(string engine) => Of($"{engine}.json");

    /// <summary>Ids of the best ten, a line a question.</summary>
    public string Tops(string engine) => Of($"{engine}.tops");

    private string Of(string name) => Path.Combine(Root.FullName, name);
}
