using System.ComponentModel.DataAnnotations;

namespace Bot.Answering;

/// <summary>Settings "Archive".</summary>
internal sealed class ArchiveOptions
{
    /// <summary>Folder of the index, as the indexer's --index.</summary>
    [Required]
    public string Index { get; set; } = "index";
}

/// <summary>Settings "Answering".</summary>
internal sealed class AnsweringOptions
{
    /// <summary>Whom to ask when the archive does not tell; the sample names a fictional office.</summary>
    public string? Contact { get; set; }

    /// <summary>Answers are cut to about this many characters.</summary>
    [Range(200, 4000)]
    public int MaxCharacters { get; set; } = 600;
}
