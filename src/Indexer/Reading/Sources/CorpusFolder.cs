namespace Indexer.Reading.Sources;

/// <summary>
/// The document files below a folder, in the order of their names. Links are not followed and pipes not opened; what is no
/// document (README.md, tables, hidden files, sidecars) is passed over in silence.
/// </summary>
internal static class CorpusFolder
{
    private static readonly HashSet<string> NotDocuments = new(StringComparer.OrdinalIgnoreCase) { ".csv", ".tsv", ".json", ".xml.bak", ".sha256", ".yml", ".yaml" };
    private static readonly HashSet<string> Unfinished = new(StringComparer.OrdinalIgnoreCase) { ".part", ".tmp", ".crdownload", ".download", ".swp", ".bak" };

    public static IEnumerable<CorpusEntry> Files(string folder)
    {
        var root = Path.GetFullPath(folder);
        var waiting = new Stack<string>([root]);
        while (waiting.Count > 0)
        {
            var current = new DirectoryInfo(waiting.Pop());
            FileSystemInfo[] names;
            try
            {
                names = [.. current.EnumerateFileSystemInfos().OrderBy(name => name.Name, StringComparer.Ordinal)];
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                names = [];
            }
            foreach (var name in names)
            {
                var id = Path.GetRelativePath(root, name.FullName).Replace(Path.DirectorySeparatorChar, '/');
                if (IsHidden(name.Name)) continue;
                if (name.Name.Contains('\ufffd', StringComparison.Ordinal))
                {
                    yield return new CorpusEntry(name.FullName, id) { Refusal = ReasonCode.BadName, Message = $"{id}: its name is not UTF-8." };
                    continue;
                }
                if (name.LinkTarget is not null || name.Attributes.HasFlag(FileAttributes.ReparsePoint))
                    yield return new CorpusEntry(name.FullName, id) { Refusal = ReasonCode.Link, Message = $"{id}: a link; only files inside the folder are read." };
                else if (name is DirectoryInfo)
                {
                    waiting.Push(name.FullName);
                    if (LooksLikeDocument(name.Name)) yield return new CorpusEntry(name.FullName, id) { IsFolder = true, Warning = ReasonCode.NotAFile };
                }
                else if (Entry(name.FullName, id, name.Name) is { } entry) yield return entry;
            }
        }
    }

    /// <summary>One file by name; null when it is no document.</summary>
    public static CorpusEntry? Entry(string path, string id, string name)
    {
        if (name.StartsWith("~$", StringComparison.Ordinal) || Unfinished.Contains(Path.GetExtension(name))) return Refuse(ReasonCode.TempFile, "an unfinished or temporary file.");
        if (!FileStatus.IsRegularFile(path)) return Refuse(ReasonCode.NotAFile, "a pipe, socket or device.");
        if (name.EndsWith(Sidecar.Suffix, StringComparison.OrdinalIgnoreCase))
            return File.Exists(path[..^Sidecar.Suffix.Length]) ? null : Refuse(ReasonCode.OrphanSidecar, "there is no document beside it.");
        if (NotDocuments.Contains(Path.GetExtension(name)) || name.Equals("README.md", StringComparison.OrdinalIgnoreCase)) return null;
        return new CorpusEntry(path, id) { Warning = HasTrickyName(name) ? ReasonCode.UnicodeAbuse : null };

        CorpusEntry Refuse(ReasonCode code, string why) => new(path, id) { Refusal = code, Message = $"{id}: {why}" };
    }

    // ".git", ".DS_Store"; a name such as "..%2fx" is only odd.
    private static bool IsHidden(string name) => name.Length > 1 && name[0] == '.' && name[1] != '.';

    private static bool LooksLikeDocument(string name) => Path.GetExtension(name).ToLowerInvariant() is ".pdf" or ".doc" or ".docx" or ".txt" or ".html" or ".htm" or ".md";

    // Marks of direction make "fdp.txt" look like "txt.pdf".
    private static bool HasTrickyName(string name) => name.Any(c => c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\u200e' or '\u200f');
}
