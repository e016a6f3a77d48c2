using Archive.Documents;

namespace Archive.Index;

/// <summary>What the tables keep of a document, made on any thread: its row, those of its passages and relations, and the digest over them.</summary>
internal sealed record DocumentRows(
    DocumentFacts Facts,
    string Name,
    long FirstPassage,
    (string Name, object? Value)[] Document,
    (string Name, object? Value)[][] Passages,
    (string Name, object? Value)[][] Relations,
    byte[] Digest)
{
    public static DocumentRows Of(OfficialDocument document, IReadOnlyList<Passage> passages, long firstPassage, TextPacker texts)
    {
        var text = StandsWhole(document, passages) ? null : texts.Pack(document.Text);
        var row = DocumentRow.Values(document.Facts, firstPassage, passages.Count, text);
        var passageRows = passages.Select(passage => PassageRow.Values(passage, texts)).ToArray();
        var relationRows = document.Relations.Select(RelationRow.Values).ToArray();
        return new(document.Facts, Slug.Of(document.Facts), firstPassage, row, passageRows, relationRows, DigestOf([row, .. passageRows, .. relationRows]));
    }

    /// <summary>The texts that are packed.</summary>
    public static IEnumerable<string> Texts(OfficialDocument document, IReadOnlyList<Passage> passages)
    {
        var ofPassages = passages.Select(passage => passage.Text);
        return StandsWhole(document, passages) ? ofPassages : ofPassages.Prepend(document.Text);
    }

    /// <summary>Whether the only passage is the whole text, which is then kept once.</summary>
    private static bool StandsWhole(OfficialDocument document, IReadOnlyList<Passage> passages) =>
        passages is [{ Span.Start: 0 } only] && only.Span.Length == document.Text.Length;

    private static byte[] DigestOf(IEnumerable<(string Name, object? Value)[]> rows)
    {
        var digest = new RowDigest();
        foreach (var row in rows)
            foreach (var (_, value) in row) digest.Add(value);
        return digest.Finish();
    }
}
