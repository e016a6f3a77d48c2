using System.Text.Json.Serialization;
using Archive.Documents;

namespace Bot.Answering;

/// <summary>
/// Where a sentence of an answer comes from. <see cref="Quote"/> equals the archive's text of the document at the span in
/// <see cref="Url"/>: /v/{slug}?t={start}-{end}#{anchor}.
/// </summary>
internal sealed record AnswerCitation
{
    public required int Mark { get; init; }

    public string? Number { get; init; }

    public string? Kind { get; init; }

    public required string Title { get; init; }

    public string? Issuer { get; init; }

    /// <summary>Who does the issuer's work on the day the answer speaks of; null while it exists under its name.</summary>
    public string? IssuerNow { get; init; }

    public DateOnly? Issued { get; init; }

    public DateOnly? Published { get; init; }

    [JsonConverter(typeof(CamelCaseEnum<EffectState>))]
    public EffectState Effect { get; init; }

    [JsonConverter(typeof(CamelCaseEnum<SourceClass>))]
    public SourceClass SourceClass { get; init; }

    /// <summary>"Điều 5 khoản 2", "đoạn 3"; empty for the whole document.</summary>
    public string Place { get; init; } = "";

    public string? File { get; init; }

    public required string Quote { get; init; }

    public required string Url { get; init; }

    /// <summary>Where the original was published.</summary>
    public string? Source { get; init; }

    public required string Receipt { get; init; }
}
