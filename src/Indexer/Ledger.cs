using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Indexer;

/// <summary>
/// What the last run made of every file, in files.jsonl beside the archive: lets the next run pass over what has not changed, try
/// again what failed, and withdraw what is gone. Lost, it costs one full reading.
/// </summary>
internal sealed class Ledger
{
    private readonly string path;
    private readonly Dictionary<(string Source, string Id), LedgerEntry> entries = [];

    private Ledger(string path) => this.path = path;

    public IEnumerable<LedgerEntry> Entries => entries.Values;

    public static Ledger Open(string indexFolder)
    {
        var ledger = new Ledger(Path.Combine(indexFolder, "files.jsonl"));
        if (!File.Exists(ledger.path)) return ledger;
        foreach (var line in File.ReadLines(ledger.path))
        {
            try
            {
                if (JsonSerializer.Deserialize(line, LedgerJson.Default.LedgerEntry) is { } entry) ledger.Set(entry);
            }
            catch (JsonException)
            {
                // A torn line: its file is read again.
            }
        }
        return ledger;
    }

    public LedgerEntry? Find(string source, string id) => entries.GetValueOrDefault((source, id));

    public void Set(LedgerEntry entry) => entries[(entry.Source, entry.Id)] = entry;

    public void Remove(LedgerEntry entry) => entries.Remove((entry.Source, entry.Id));

    public void Clear() => entries.Clear();

    public void Save()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllLines(path + ".part", entries.Values.OrderBy(entry => entry.Id, StringComparer.Ordinal).Select(entry => JsonSerializer.Serialize(entry, LedgerJson.Plain.LedgerEntry)));
        File.Move(path + ".part", path, overwrite: true);
    }
}

/// <summary>One file as it was when it was last read; <paramref name="Documents"/> are the ids that came out of it, with their content hashes.</summary>
internal sealed record LedgerEntry(string Source, string Id, string State, string Verdict, string? Code, IReadOnlyDictionary<string, string?> Documents);

[JsonSerializable(typeof(LedgerEntry))]
internal sealed partial class LedgerJson : JsonSerializerContext
{
    public static LedgerJson Plain { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
