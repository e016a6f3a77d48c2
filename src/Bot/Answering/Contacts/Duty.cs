using System.Globalization;
using Bot.Answering.Asking;

namespace Bot.Answering.Contacts;

internal enum Asker
{
    Citizen,
    Press,
}

/// <summary>The duty to answer and its term that the law sets on a day. <paramref name="IsSure"/>: read in the act itself.</summary>
internal sealed record Duty(DateOnly? From, DateOnly? To, Asker Asker, bool IsSure, string Act, string What)
{
    private static readonly List<Duty> All = [.. Lines.Read("duties.tsv").Select(cells => new Duty(Day(cells[0]), Day(cells[1]), Enum.Parse<Asker>(cells[2], ignoreCase: true), cells[3] == "H", cells[4], cells[5]))];

    /// <summary>Null for a day before the acts of the table.</summary>
    public static Duty? On(DateOnly day, Asker asker) =>
        All.Find(duty => duty.Asker == asker && (duty.From is null || duty.From <= day) && (duty.To is null || day <= duty.To));

    private static DateOnly? Day(string cell) => cell.Length == 0 ? null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
