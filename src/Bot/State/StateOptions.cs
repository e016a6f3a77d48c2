using System.ComponentModel.DataAnnotations;

namespace Bot.State;

/// <summary>Settings "State".</summary>
internal sealed class StateOptions
{
    /// <summary>Folder of bot.db; a relative one lies beside the index.</summary>
    [Required]
    public string Folder { get; set; } = "state";
}
