using System.Globalization;
using Archive.Search;
using Archive.Text;
using Bot.State;

namespace Bot.Admin.Vocabulary;

/// <summary>The province's own synonyms: {state}/synonyms.tsv, a group a line, its wordings parted by '|'. Read at the start, in force at once when saved.</summary>
internal sealed class SynonymList(StateDatabase state) : IHostedService
{
    private const int MostGroups = 1_000;
    private const int MostOfGroup = 12;
    private const int LongestWording = 80;

    // A syllable alone stands in too many questions: what it would be taken for, everything would be.
    private const int LeastLetters = 2;

    public string File => Path.Combine(state.Folder, "synonyms.tsv");

    public string Text => System.IO.File.Exists(File) ? System.IO.File.ReadAllText(File) : "";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // A list that was spoilt by hand must not keep the bot from starting.
        var (groups, _) = Read(Text);
        if (groups.Count > 0) OwnSynonyms.Set(groups);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What is wrong with a list, and in which line; null when it is saved and in force.</summary>
    public string? Save(string text)
    {
        var (groups, wrong) = Read(text);
        if (wrong is not null) return wrong;
        Directory.CreateDirectory(state.Folder);
        System.IO.File.WriteAllText(File + ".part", text.ReplaceLineEndings("\n").TrimEnd() + "\n");
        System.IO.File.Move(File + ".part", File, overwrite: true);
        OwnSynonyms.Set(groups);
        return null;
    }

    private static (List<IReadOnlyList<string>> Groups, string? Wrong) Read(string text)
    {
        var groups = new List<IReadOnlyList<string>>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        string? wrong = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            string[] group = [.. line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            wrong ??= Wrong(group, i + 1, seen);
            if (groups.Count == MostGroups) wrong ??= AdminReplies.TooManySynonyms(MostGroups);
            foreach (var wording in group) seen.TryAdd(Folding.Fold(wording), i + 1);
            groups.Add(group);
        }
        return (groups, wrong);
    }

    private static string? Wrong(string[] group, int line, Dictionary<string, int> seen)
    {
        var where = line.ToString(CultureInfo.InvariantCulture);
        if (group.Length < 2) return AdminReplies.SynonymAlone(where);
        if (group.Length > MostOfGroup) return AdminReplies.SynonymCrowd(where, MostOfGroup);
        foreach (var wording in group)
        {
            if (wording.Length > LongestWording || wording.Count(char.IsLetterOrDigit) < LeastLetters) return AdminReplies.SynonymWording(where, wording);
            if (seen.TryGetValue(Folding.Fold(wording), out var other)) return AdminReplies.SynonymTwice(where, wording, other);
        }
        return null;
    }
}
