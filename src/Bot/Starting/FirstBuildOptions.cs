using System.ComponentModel.DataAnnotations;

namespace Bot.Starting;

/// <summary>Settings "FirstBuild": what the bot does when it finds no archive.</summary>
internal sealed class FirstBuildOptions
{
    public bool Enabled { get; set; } = true;

    /// <summary>Folder of documents; a relative one is looked for from the current directory upward.</summary>
    [Required]
    public string Corpus { get; set; } = "corpus";
}
