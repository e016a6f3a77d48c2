using System.ComponentModel.DataAnnotations;

namespace Bot.Answering.Modelling;

/// <summary>Settings "Model": a language model that may reword quotations. Without an address there is none.</summary>
internal sealed class ModelOptions
{
    /// <summary>False stops every call at once, also while the bot runs; so does an admin's /mohinh tat, without the settings.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Address of an OpenAI-compatible endpoint up to the version: http://127.0.0.1:11434/v1.</summary>
    [Url]
    public string? Endpoint { get; set; }

    public string Name { get; set; } = "default";

    /// <summary>Only from the environment: Model__ApiKey. Never written to a log.</summary>
    public string? ApiKey { get; set; }

    /// <summary>How long an asker waits for the model; then the extractive answer goes out.</summary>
    [Range(0.1, 60)]
    public double TimeoutSeconds { get; set; } = 8;

    /// <summary>Tokens of prompts and replies a day (Vietnam); beyond it no call is made until the next day.</summary>
    [Range(0, int.MaxValue)]
    public int TokensPerDay { get; set; } = 1_000_000;

    /// <summary>Calls that may wait for the model at once; further questions are answered without it.</summary>
    [Range(1, 1000)]
    public int CallsAtOnce { get; set; } = 8;
}
