using Archive.Documents;
using Archive.Index;
using Archive.Text;

namespace Bot.Desk.Events;

/// <summary>What a leader did or is to do, as a news item tells it: its sentence is the evidence, at <paramref name="Span"/> of the text.</summary>
internal sealed record Activity(string Person, string Role, string Deed, string Sentence, TextSpan Span, ArchivedDocument Document)
{
    /// <summary>Null when neither the sentence nor the news item says the day.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>As printed behind "tại"; null when the sentence names none.</summary>
    public string? Place { get; init; }

    /// <summary>The sentence speaks of what is to come.</summary>
    public bool IsPlanned { get; init; }

    public Place Provision { get; init; } = Archive.Documents.Place.Whole;
}

internal enum ConferenceState
{
    Held,

    /// <summary>Announced, and its day is not over.</summary>
    Announced,

    /// <summary>Announced for a day that is over; no news of it is in the archive.</summary>
    Unreported,

    /// <summary>Another day was set instead.</summary>
    Moved,
}

/// <summary>A press conference with the sentences that tell of it.</summary>
internal sealed record PressConference(DateOnly Day, ConferenceState State, IReadOnlyList<ConferenceNote> Notes);

internal sealed record ConferenceNote(string Sentence, TextSpan Span, Place Provision, ArchivedDocument Document);
