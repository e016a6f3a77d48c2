using Archive.Documents;
using Archive.Index;
using Indexer.Reading;

namespace Indexer;

/// <summary>Puts what was read into the archive and keeps the books: report lines, ledger, documents that are gone.</summary>
internal sealed class Intake
{
    private readonly ArchiveWriter writer;
    private readonly Ledger ledger;
    private readonly Dictionary<string, string> byContent = [];
    private readonly HashSet<(string Source, string Id)> seen = [];

    public Intake(ArchiveWriter writer, Ledger ledger)
    {
        this.writer = writer;
        this.ledger = ledger;
        var stored = writer.ContentHashes();
        foreach (var (id, hash) in stored)
        {
            if (hash is not null) byContent.TryAdd(hash, id);
        }
        Before = stored.Count;
        // The books are of another archive after a rollback, a run that was killed before it wrote them, or another source with the same
        // names: such files are read again.
        foreach (var entry in ledger.Entries.Where(entry => !entry.Documents.All(stored.Contains)).ToList()) ledger.Set(entry with { State = "" });
    }

    /// <summary>Documents in the archive before the run.</summary>
    public int Before { get; }

    public int Withdrawn { get; private set; }

    public bool HasChanges { get; private set; }

    public List<IngestedFile> Files { get; } = [];

    public IEnumerable<IngestedFile> Put(ReadFile read)
    {
        seen.Add((read.Source, read.Outcome.Id));
        if (read.Unchanged is { } known) return [Book(new IngestedFile(known.Id, Parsed(known.Verdict), null, null, null) { Unchanged = true })];

        var line = Store(read);
        var lines = new List<IngestedFile> { Book(line) };
        if (read.Outcome.Sidecar is { } sidecar)
            lines.Add(Book(new IngestedFile(sidecar.Id, sidecar.Code is null ? Verdict.Index : Verdict.IndexWarn, sidecar.Code, null, line.Text)));
        return lines;
    }

    private IngestedFile Store(ReadFile read)
    {
        var outcome = read.Outcome;
        var text = read.Documents.Count == 0 ? null : string.Join("\n\n", read.Documents.Select(document => document.Document.Text));
        var line = new IngestedFile(outcome.Id, read.Verdict, outcome.Code, outcome.Message, text);
        if (DuplicateOf(read) is { } original)
        {
            Record(read, ReasonCode.Duplicate);
            return line with { Verdict = Verdict.Skip, Code = ReasonCode.Duplicate, Message = $"{outcome.Id}: the same file as {original}." };
        }
        foreach (var (document, passages) in read.Documents)
        {
            writer.Put(document, passages);
            line = line with { Documents = line.Documents + 1, Passages = line.Passages + passages.Count };
        }
        HasChanges |= line.Documents > 0;
        Record(read, outcome.Code, [.. read.Documents.Select(document => document.Document.Facts)]);
        return line;
    }

    /// <summary>The same bytes under two names would give every answer twice.</summary>
    private string? DuplicateOf(ReadFile read)
    {
        if (read.Documents is not [var first, ..] || first.Document.Facts.ContentHash is not { } hash) return null;
        if (byContent.TryAdd(hash, read.Outcome.Id)) return null;
        var original = byContent[hash];
        return original == read.Outcome.Id || original.StartsWith(read.Outcome.Id + "/", StringComparison.Ordinal) ? null : original;
    }

    private void Record(ReadFile read, ReasonCode? code, params IReadOnlyList<DocumentFacts> put)
    {
        // Lines of a database have no file of their own.
        if (read.Source.Length == 0) return;
        var documents = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var facts in put) documents[facts.Id] = facts.ContentHash;
        if (ledger.Find(read.Source, read.Outcome.Id) is { } earlier) Withdraw(earlier.Documents.Keys.Except(documents.Keys));
        ledger.Set(new LedgerEntry(read.Source, read.Outcome.Id, read.State, (documents.Count == 0 ? Verdict.Skip : read.Verdict).ToString(), code?.Written(), documents));
    }

    /// <summary>Withdraws documents of the given folders whose files are gone.</summary>
    public void WithdrawMissing(IReadOnlyCollection<string> folders)
    {
        foreach (var entry in ledger.Entries.Where(entry => folders.Contains(entry.Source) && !seen.Contains((entry.Source, entry.Id))).ToList())
        {
            Withdraw(entry.Documents.Keys);
            ledger.Remove(entry);
        }
    }

    private void Withdraw(IEnumerable<string> documents)
    {
        foreach (var id in documents.ToList())
        {
            if (!writer.Withdraw(id)) continue;
            Withdrawn++;
            HasChanges = true;
        }
    }

    // The text went to whoever listens; a run over a large corpus must not keep it.
    private IngestedFile Book(IngestedFile file)
    {
        Files.Add(file with { Text = null });
        return file;
    }

    private static Verdict Parsed(string verdict) => Enum.TryParse<Verdict>(verdict, out var parsed) ? parsed : Verdict.Index;
}
