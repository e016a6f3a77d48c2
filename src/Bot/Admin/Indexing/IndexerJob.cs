namespace Bot.Admin.Indexing;

/// <summary>Something the indexer is to do. <paramref name="Action"/> is its name in the audit, <paramref name="What"/> in sentences.</summary>
internal sealed record IndexerJob(string Action, string What, IReadOnlyList<string> Arguments)
{
    /// <summary>What it is done to, for the audit: a document, a source.</summary>
    public string? Target { get; init; }

    /// <summary>Why, for the audit.</summary>
    public string? Reason { get; init; }

    /// <summary>What changed in the corpus. <paramref name="confirmed"/>: also when the archive loses more than a fifth by that.</summary>
    public static IndexerJob Add(string corpus, string index, bool confirmed = false) =>
        new("lapchimuc", AdminReplies.Indexing, ["add", corpus, "--index", index, "--json", .. Confirmed(confirmed)]);

    /// <summary>Everything anew, as the next generation.</summary>
    public static IndexerJob Build(string corpus, string index, bool confirmed = false) =>
        new("lapchimuc lai", AdminReplies.Indexing, ["build", corpus, "--index", index, "--json", .. Confirmed(confirmed)]);

    public static IndexerJob Withdraw(string document, string index) =>
        new("rutvanban", AdminReplies.Withdrawing, ["withdraw", "--index", index, "--", document]) { Target = document };

    public static IndexerJob Rollback(string index) => new("quaylai", AdminReplies.RollingBack, ["rollback", "--index", index]);

    /// <summary>Fetches the sources of a settings file, all or one, into a folder.</summary>
    public static IndexerJob Crawl(string settings, string into, string? source) =>
        new("crawl", AdminReplies.Crawling, ["crawl", .. source is null ? Array.Empty<string>() : [source], "--settings", settings, "--into", into]) { Target = source };

    private static string[] Confirmed(bool confirmed) => confirmed ? ["--confirm"] : [];
}
