using Archive.Documents;

namespace Bot.Desk.Coverage;

/// <summary>How many documents of an issuer are here, by year; undated ones under null.</summary>
internal sealed record IssuerRow(string Issuer, IReadOnlyDictionary<int, int> ByYear, int Undated)
{
    public int Total => ByYear.Values.Sum() + Undated;
}

/// <summary>A site that documents came from, with the newest day among them and when the last of them was first seen here.</summary>
internal sealed record SourceRow(string Source, int Documents, DateOnly? Newest, DateTimeOffset? LastIntake);

/// <summary>What the archive holds and what it lacks.</summary>
internal sealed record CoverageReport(IReadOnlyList<int> Years, IReadOnlyList<IssuerRow> Issuers, IReadOnlyList<SourceRow> Sources, IReadOnlyList<NumberSeries> Series)
{
    public required int Official { get; init; }

    public required int News { get; init; }

    /// <summary>Official documents by effect on the day of the report.</summary>
    public required IReadOnlyDictionary<EffectState, int> Effects { get; init; }

    public required DateOnly AsOf { get; init; }

    public required int Generation { get; init; }

    public int UnknownPercent => Official == 0 ? 0 : (int)Math.Round(100.0 * Effects.GetValueOrDefault(EffectState.Unknown) / Official);
}
