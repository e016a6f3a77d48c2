namespace Archive.Index;

/// <summary>What can be wrong with an archive.</summary>
public enum ArchiveFaultKind
{
    /// <summary>SQLite finds its pages or look-up tables damaged.</summary>
    Storage,

    /// <summary>A document, its passages or its relations are not what was written.</summary>
    Document,

    /// <summary>A passage is not its document's text at its span, or passages are not where they belong.</summary>
    Passages,

    /// <summary>A segment's postings are not those of its passages.</summary>
    Postings,

    /// <summary>The numbers named in passages are not those of the table.</summary>
    Mentions,

    /// <summary>A part cannot be read at all.</summary>
    Unreadable,
}

/// <summary>Something wrong with an archive; <paramref name="Where"/> is the id of a document, a segment, or what SQLite says.</summary>
public sealed record ArchiveFault(ArchiveFaultKind Kind, string Where);
