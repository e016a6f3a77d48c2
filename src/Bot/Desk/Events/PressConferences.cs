using Archive.Documents;
using Archive.Index;
using Bot.Answering;
using Bot.Answering.Asking;
using Bot.Answering.Sentences;

namespace Bot.Desk.Events;

/// <summary>
/// Press conferences held and announced. Invitations and plans announce (whoever issues them), news items report what was and tell what is
/// to come; a day that another takes the place of is told as moved.
/// </summary>
internal sealed class PressConferences
{
    private static readonly Phrase Conference = new("họp báo");
    private static readonly string[] Moving = ["thay cho ngày", "chuyển từ ngày", "dời từ ngày", "hoãn"];

    private static readonly string[] Deadlines = ["hạn", "gửi", "đăng ký"];

    private readonly Dictionary<DateOnly, List<ConferenceNote>> notes = [];
    private readonly HashSet<DateOnly> held = [];
    private readonly List<(DateOnly Day, DateOnly Told)> moved = [];

    public static IReadOnlyList<PressConference> Of(IEnumerable<ArchivedDocument> documents, Sources sources, DateOnly today)
    {
        var conferences = new PressConferences();
        foreach (var document in documents) conferences.Read(document, sources);
        return [.. conferences.notes.Select(day => new PressConference(day.Key, conferences.StateOf(day.Key, today), day.Value)).OrderByDescending(conference => conference.Day)];
    }

    private ConferenceState StateOf(DateOnly day, DateOnly today) =>
        held.Contains(day) ? ConferenceState.Held
        : moved.Exists(move => (move.Day.Day, move.Day.Month) == (day.Day, day.Month) && move.Told <= day.AddDays(1) && move.Told > day.AddYears(-1)) ? ConferenceState.Moved
        : day >= today ? ConferenceState.Announced
        : ConferenceState.Unreported;

    private void Read(ArchivedDocument document, Sources sources)
    {
        var isNews = document.Facts.Class == SourceClass.News;
        if (Catalogue.DayOf(document) is not { } told) return;
        var isAbout = Conference.IsIn(Wording.Of(document.Facts.Title));
        if (!isNews && !isAbout) return;
        var text = sources.TextOf(document);
        foreach (var span in SentenceSplitter.Split(text))
        {
            var sentence = span.In(text);
            ReadMove(sentence, told, isAbout);
            // An invitation and a plan give the day on a line of their own.
            if (!Conference.IsIn(Wording.Of(sentence)) && !(isAbout && !isNews && IsDayLine(sentence))) continue;
            foreach (var day in Days(sentence, told))
            {
                if (isNews && day <= told && told.DayNumber - day.DayNumber <= 14) held.Add(day);
                else if (day < told) continue;
                if (!notes.TryGetValue(day, out var known)) notes[day] = known = [];
                known.Add(new(sentence, span, sources.PassageAt(document, span.Start).Place, document));
            }
        }
    }

    private void ReadMove(string sentence, DateOnly told, bool isAbout)
    {
        foreach (var words in Moving)
        {
            var at = sentence.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || !(isAbout || Conference.IsIn(Wording.Of(sentence)))) continue;
            // Without its year the day is the nearest to come.
            if (DateRange.FindAll(sentence[(at + words.Length - 4)..], told) is [{ Range: { From: { } day, To: { } to } }, ..] && day == to)
                moved.Add((day, told));
        }
    }

    /// <summary>A line of its own or a row of a table; not the last day for sending questions.</summary>
    private static bool IsDayLine(string line) =>
        (line.Contains('|', StringComparison.Ordinal) || line.Contains("Thời gian:", StringComparison.OrdinalIgnoreCase))
        && !Deadlines.Any(words => line.Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>Days with their year, but for those of documents that the sentence names.</summary>
    private static IEnumerable<DateOnly> Days(string sentence, DateOnly told) => DateRange.FindAll(sentence, told)
        .Where(date => date.Range.From is not null && date.Range.From == date.Range.To && NewsDays.HasYear(sentence, date) && !LeaderActivities.IsOfNumber(sentence, date))
        .Select(date => date.Range.From!.Value)
        .Distinct();
}
