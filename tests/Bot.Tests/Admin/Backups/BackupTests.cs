using System.IO.Compression;
using System.Net;
using Archive.Index;
using Bot.Admin;
using Bot.Admin.Backups;
using Bot.State;
using Bot.State.Administration;
using Bot.State.Chats;
using Bot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Admin.Backups;

public sealed class BackupTests() : OfficeTests(AdminRole.Admin)
{
    private string Folder => Office.Services.GetRequiredService<BackupDesk>().Folder;

    [Fact]
    public async Task What_was_lost_after_a_backup_is_there_again_after_restoring_it()
    {
        await Office.Services.GetRequiredService<Tickets>().OpenAsync(new("telegram", "7"), "K1", "Xe đạp điện có phải trả tiền không?");
        await Browser.PostAsync("/quan-tri/tu-dong-nghia", ("danh-sach", "ngựa sắt | xe đạp cũ"));
        (await Browser.SendAsync("/quan-tri/sao-luu")).ShouldContain("Đã tạo và kiểm tra");
        var backup = Directory.EnumerateFiles(Folder).ShouldHaveSingleItem();

        await Office.Services.GetRequiredService<ChatBook>().ForgetAsync(new("telegram", "7"));
        Restoring.Restore(backup, Office.Index, Office.State, TimeProvider.System).ShouldBe((AdminReplies.StopTheBot, false));
        await Office.StopAsync();
        File.Delete(Path.Combine(Office.Index, "CURRENT"));

        var (text, isDone) = Restoring.Restore(backup, Office.Index, Office.State, TimeProvider.System);

        isDone.ShouldBeTrue(text);
        using var state = new StateDatabase(Office.State, TimeProvider.System);
        new Tickets(state, TimeProvider.System).Open(5).ShouldHaveSingleItem().Question.ShouldBe("Xe đạp điện có phải trả tiền không?");
        using var reader = new ArchiveReader(Office.Index);
        using var snapshot = reader.Snapshot();
        snapshot.DocumentCount.ShouldBe(2);
        File.ReadAllText(Path.Combine(Office.State, "synonyms.tsv")).ShouldContain("ngựa sắt");
        Directory.EnumerateDirectories(Path.GetDirectoryName(Office.State)!, "state.truoc-*").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_backup_that_was_damaged_is_told_and_not_restored()
    {
        await Browser.PostAsync("/quan-tri/sao-luu");
        var backup = Directory.EnumerateFiles(Folder).ShouldHaveSingleItem();
        var name = Path.GetFileName(backup);
        (await Browser.SendAsync($"/quan-tri/sao-luu/{name}/kiem-tra")).ShouldContain(AdminReplies.BackupSound);
        var sound = await File.ReadAllBytesAsync(backup, Patience.Token);
        var random = new Random(9);

        for (var flip = 0; flip < Repetitions.Of(usual: 12, full: 200); flip++)
        {
            var bytes = (byte[])sound.Clone();
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(backup, bytes, Patience.Token);
            // A flip in what a ZIP only notes beside (a time, an attribute) changes no file.
            if (BackupDesk.Check(backup) is null) Restored(backup).ShouldBe(Restored(sound));
        }
        await File.WriteAllBytesAsync(backup, sound[..(sound.Length / 2)], Patience.Token);
        (await Browser.SendAsync($"/quan-tri/sao-luu/{name}/kiem-tra")).ShouldContain(AdminReplies.BackupUnreadable);
        Restoring.Restore(backup, Path.Combine(Folder, "x", "index"), Path.Combine(Folder, "x", "state"), TimeProvider.System).IsDone.ShouldBeFalse();
        Directory.Exists(Path.Combine(Folder, "x", "state")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_backup_holds_no_secret_and_can_be_fetched_and_deleted()
    {
        await Browser.PostAsync("/quan-tri/sao-luu");
        var name = Path.GetFileName(Directory.EnumerateFiles(Folder).Single());

        using var fetched = await Browser.FetchAsync($"/quan-tri/sao-luu/{name}");
        using var zip = new ZipArchive(await fetched.Content.ReadAsStreamAsync(Patience.Token));
        zip.Entries.Select(entry => entry.FullName).ShouldContain("state/bot.db");
        zip.Entries.Select(entry => entry.FullName).ShouldContain("index/CURRENT");
        (await Browser.SendAsync($"/quan-tri/sao-luu/{name}/xoa")).ShouldContain(AdminReplies.BackupDeleted);
        Directory.EnumerateFiles(Folder).ShouldBeEmpty();
        foreach (var other in new[] { "..%2fstate%2fbot.db", "khac.zip" })
            (await Browser.FetchAsync($"/quan-tri/sao-luu/{other}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public void A_backup_that_leads_out_of_its_folder_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("backup-evil-");
        var file = Path.Combine(folder.FullName, "evil.zip");
        using (var zip = ZipFile.Open(file, ZipArchiveMode.Create))
        {
            using (var manifest = new StreamWriter(zip.CreateEntry("manifest.json").Open())) manifest.Write("""{"version":1,"madeAt":"2026-11-25T00:00:00+00:00","files":{"../out.txt":"00"}}""");
            using var entry = new StreamWriter(zip.CreateEntry("../out.txt").Open());
            entry.Write("x");
        }

        BackupDesk.Check(file).ShouldBe(AdminReplies.BackupDamaged("../out.txt"));

        folder.Delete(recursive: true);
    }

    private static List<string> Restored(string backup) => Restored(File.ReadAllBytes(backup));

    private static List<string> Restored(byte[] backup)
    {
        using var zip = new ZipArchive(new MemoryStream(backup));
        return [.. zip.Entries.Where(entry => entry.FullName != "manifest.json").Select(entry => $"{entry.FullName} {entry.Crc32}").Order(StringComparer.Ordinal)];
    }
}
