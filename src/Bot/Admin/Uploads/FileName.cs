using System.Text;

namespace Bot.Admin.Uploads;

/// <summary>A name that a document may have in the folder of documents: letters, digits and - _ . ( ), at most 120 characters, an extension that can be read.</summary>
internal readonly record struct FileName
{
    private const int Longest = 120;

    /// <summary>What the indexer reads, by extension; it looks at the bytes all the same.</summary>
    public static readonly IReadOnlyList<string> Extensions =
        [".pdf", ".docx", ".doc", ".rtf", ".txt", ".md", ".html", ".htm", ".eml", ".zip", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".xml", ".jsonl"];

    private FileName(string name) => Name = name;

    public string Name { get; }

    /// <summary>The name as it was sent, made harmless; null when nothing readable is left of it or its extension is none of ours.</summary>
    public static FileName? From(string sent)
    {
        // Browsers send a bare name; others send a path.
        var last = sent.Normalize(NormalizationForm.FormC).Split('/', '\\')[^1];
        var extension = Path.GetExtension(last).ToLowerInvariant();
        if (!Extensions.Contains(extension)) return null;
        var name = new StringBuilder();
        foreach (var rune in Path.GetFileNameWithoutExtension(last).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '_' or '(' or ')' or '.' or '-') name.Append(rune);
            else if (name.Length > 0 && name[^1] != '-') name.Append('-');
        }
        var plain = name.ToString().Trim('.', '-', ' ');
        if (plain.Length > Longest) plain = plain[..Longest].TrimEnd('.', '-');
        // A cut in the middle of a pair of surrogates would be no text.
        if (plain.Length > 0 && char.IsHighSurrogate(plain[^1])) plain = plain[..^1];
        // Beside a document such a name is its sidecar.
        return plain.Length == 0 || plain.EndsWith(".meta", StringComparison.OrdinalIgnoreCase) ? null : new(plain + extension);
    }

    public override string ToString() => Name;
}
