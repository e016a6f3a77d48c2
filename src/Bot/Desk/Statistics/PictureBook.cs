using System.Runtime.CompilerServices;
using Archive.Index;
using Bot.Answering;
using Bot.Desk.Coverage;
using Bot.State.Statistics;

namespace Bot.Desk.Statistics;

/// <summary>All pictures, in the order of the page. Those of the archive are drawn once for each state of it.</summary>
internal sealed class PictureBook(ArchiveReader reader, Catalogues catalogues, CoverageBook coverage, Tally tally, TimeProvider clock)
{
    private const int Days = 30;

    private readonly ConditionalWeakTable<Catalogue, IReadOnlyList<Picture>> drawn = [];

    public async Task<IReadOnlyList<Picture>> AllAsync()
    {
        var today = Vietnam.Today(clock);
        var first = today.AddDays(1 - Days);
        var questions = new QuestionPictures(await tally.SinceAsync(first), first, today);
        return [questions.Questions(), questions.Answers(), questions.Times(), questions.Fields(), .. OfArchive()];
    }

    private IReadOnlyList<Picture> OfArchive()
    {
        using var snapshot = reader.Snapshot();
        return drawn.GetValue(catalogues.Of(snapshot), catalogue => [ArchivePictures.New(catalogue), ArchivePictures.Held(coverage.Report()), ArchivePictures.Trend(catalogue)]);
    }
}
