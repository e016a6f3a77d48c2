using System.Diagnostics;
using Archive.Index;
using Archive.Search;
using Bot.Desk;
using Bot.Desk.Alerts;
using Bot.State.Alerts;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Desk.Alerts;

[Collection(Alone.Name)]
public sealed class AlertSpeedTests(ITestOutputHelper output)
{
    private const int Alerts = 1000;
    private const int Fresh = 1000;
    private const int Documents = 10_000;

    private static readonly string[] Words = ["giá nước sạch", "trông giữ xe", "học phí", "hộ nghèo", "phát ngôn", "rác thải", "họp báo"];

    [Fact]
    public void A_thousand_alerts_meet_a_thousand_new_documents_within_five_seconds()
    {
        using var archive = new LargeArchive(Documents);
        using var reader = new ArchiveReader(archive.Folder);
        using var snapshot = reader.Snapshot();
        var catalogue = Catalogue.Read(snapshot, new PassageSearcher(), new(2026, 11, 24));
        var versions = catalogue.Documents.Take(Fresh).Select(document => new NewVersion(document, document.Facts.Id)).ToList();
        // No two ask the same, half of them by words, the others by number, relation or day.
        var alerts = Enumerable.Range(0, Alerts).Select(i => new KeptAlert(i, AlertBench.Chat, Query(i), Rhythm.Now, Paused: false, DateTimeOffset.UnixEpoch)).ToList();

        var watch = Stopwatch.StartNew();
        var hits = AlertRounds.Match(snapshot, catalogue, alerts, versions, DateTimeOffset.UnixEpoch);
        watch.Stop();

        output.WriteLine($"{Alerts} alerts × {Fresh} new of {Documents} documents: {watch.Elapsed.TotalMilliseconds:F0} ms, {hits.Count} hits");
        hits.Select(hit => (hit.Alert, hit.Document)).Distinct().Count().ShouldBe(hits.Count);
        hits.Count(hit => hit.Alert == 1).ShouldBe(1);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    private static string Query(int i) => (i % 4) switch
    {
        0 => $"\"{Words[i % Words.Length]}\" \"xã thứ {Documents - i}\"",
        1 => $"\"{Words[(Documents - i) % Words.Length]}\" \"xã thứ {Documents - i}\"",
        2 => $"số:{LargeArchive.NumberOf(Documents - i)} loại:QĐ",
        _ => $"thay-thế:{LargeArchive.NumberOf(Documents - 900 - i)} ngày:2000..",
    };
}
