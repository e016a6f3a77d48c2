using System.Collections.Immutable;
using Bot.State.Administration;

namespace Bot.Admin.Indexing;

/// <summary>A file of a run that was skipped or needs a look.</summary>
internal sealed record Finding(string Path, bool IsSkipped, string Code, string Reason);

/// <summary>A run of the indexer, under way or ended: a picture of one moment.</summary>
internal sealed record RunReport(IndexerJob Job, Person By, DateTimeOffset BegunAt)
{
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Null while it runs, and when it was broken off.</summary>
    public int? ExitCode { get; init; }

    public int Files { get; init; }

    public int Passages { get; init; }

    public ImmutableList<Finding> Findings { get; init; } = [];

    /// <summary>What the indexer said in sentences, its last ones at the end.</summary>
    public ImmutableList<string> Lines { get; init; } = [];

    /// <summary>The archive would have lost too much: nothing was changed, and somebody is to confirm.</summary>
    public bool IsHeld { get; init; }

    public bool IsRunning => EndedAt is null;

    public bool IsDone => ExitCode is 0 or 2;

    // The indexer tells at most 200 findings.
    private const int MostLines = 200;

    public RunReport With(string line) => IndexerEvent.TryParse(line) switch
    {
        { Event: "progress" } progress => this with { Files = progress.Files ?? Files, Passages = progress.Passages ?? Passages },
        { Event: "file", Path: { } path, Code: { } code } file => this with { Findings = Findings.Add(new(path, file.Verdict == "SKIP", code, file.Reason ?? code)) },
        { Event: "held" } held => this with { IsHeld = true, Lines = Lines.Add(held.Text ?? "") },
        { Event: "end" } end => this with { Files = end.Files ?? Files, Passages = end.Passages ?? Passages, Lines = Lines.Add(end.Text ?? "") },
        _ => this with { Lines = Lines.Count < MostLines ? Lines.Add(line) : Lines.RemoveAt(0).Add(line) },
    };
}
