using System.ComponentModel.DataAnnotations;
using Bot.State.Administration;

namespace Bot.Admin;

/// <summary>Settings "Admin": the admin pages at /quan-tri.</summary>
internal sealed class AdminOptions
{
    /// <summary>Minutes without doing anything after which somebody is signed out.</summary>
    [Range(1, 480)]
    public int IdleMinutes { get; set; } = 30;

    /// <summary>Hours after which somebody is signed out, whatever they do.</summary>
    [Range(1, 72)]
    public int SessionHours { get; set; } = 10;

    /// <summary>Tries to sign in that one address has in ten minutes; all addresses together have ten times as many.</summary>
    [Range(1, 1000)]
    public int SignInTries { get; set; } = 10;

    /// <summary>Where backups go; null for "backups" beside the index.</summary>
    public string? BackupFolder { get; set; }

    /// <summary>Days within which a ticket is to be answered.</summary>
    [Range(1, 60)]
    public int TicketAnswerDays { get; set; } = 5;

    /// <summary>Largest upload, in MB; all files of one form together.</summary>
    [Range(1, 100)]
    public int MaxUploadMegabytes { get; set; } = 50;

    internal SessionLimits Limits => new(TimeSpan.FromMinutes(IdleMinutes), TimeSpan.FromHours(SessionHours));
}
