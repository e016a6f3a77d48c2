using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Bot.Admin.Backups;

/// <summary>
/// Puts a backup in the place of what is there. It is unpacked and checked beside it first; then folders change places by renames, so that what was there is
/// whole and still there under another name.
/// </summary>
internal static class Restoring
{
    /// <summary>Returns a sentence for whoever asked, and whether it was done.</summary>
    public static (string Text, bool IsDone) Restore(string file, string index, string state, TimeProvider clock)
    {
        if (!File.Exists(file)) return (AdminReplies.NoBackup(file), false);
        if (IsInUse(Path.Combine(state, "bot.db"))) return (AdminReplies.StopTheBot, false);
        var home = Path.GetDirectoryName(Path.GetFullPath(index))!;
        Directory.CreateDirectory(home);
        var unpacked = Path.Combine(home, $".restore-{Guid.NewGuid():N}");
        Directory.CreateDirectory(unpacked);
        try
        {
            if (BackupFile.Unpack(file, unpacked) is { } wrong) return (wrong, false);
            var before = clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
            Swap(Path.Combine(unpacked, "state"), state, before);
            if (Directory.Exists(Path.Combine(unpacked, "index"))) Swap(Path.Combine(unpacked, "index"), index, before);
            var others = Directory.EnumerateFiles(unpacked).ToList();
            foreach (var other in others) File.Move(other, Path.Combine(state, $"restored-{Path.GetFileName(other)}"), overwrite: true);
            return (AdminReplies.Restored(before, [.. others.Select(other => $"restored-{Path.GetFileName(other)}")]), true);
        }
        finally
        {
            Directory.Delete(unpacked, recursive: true);
        }
    }

    private static void Swap(string fresh, string place, string before)
    {
        if (Directory.Exists(place)) Directory.Move(place, $"{place}.truoc-{before}");
        try
        {
            Directory.Move(fresh, place);
        }
        // Another disk: a folder cannot be renamed onto it.
        catch (IOException)
        {
            Directory.CreateDirectory(place);
            foreach (var path in Directory.EnumerateFiles(fresh)) File.Copy(path, Path.Combine(place, Path.GetFileName(path)));
        }
    }

    /// <summary>Whether a bot has the state open: SQLite then refuses to have it for one alone.</summary>
    private static bool IsInUse(string database)
    {
        if (!File.Exists(database)) return false;
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false, DefaultTimeout = 1 }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            // Leaving the write-ahead log needs the file alone (sqlite.org/pragma.html#pragma_journal_mode).
            command.CommandText = "PRAGMA journal_mode = DELETE";
            return command.ExecuteScalar() as string != "delete";
        }
        catch (SqliteException locked) when (locked.SqliteErrorCode is 5 or 6)
        {
            return true;
        }
        // A damaged state is one more reason to restore.
        catch (SqliteException)
        {
            return false;
        }
    }
}
