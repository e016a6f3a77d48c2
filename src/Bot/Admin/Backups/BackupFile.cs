using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;

namespace Bot.Admin.Backups;

/// <summary>What a backup holds: each file with its SHA-256, and of which generation and moment it is.</summary>
internal sealed record BackupManifest(int Version, DateTimeOffset MadeAt, string? Archive, IReadOnlyDictionary<string, string> Files)
{
    public const int Current = 1;
    public const string Name = "manifest.json";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupJson : JsonSerializerContext;

/// <summary>A backup as it lies on the disk: a ZIP that is checked as a whole before anything of it is used.</summary>
internal static class BackupFile
{
    public const string State = "state/bot.db";

    /// <summary>Unpacks into an empty folder; returns what is wrong with it, null when everything is as it was written and both databases are sound.</summary>
    public static string? Unpack(string file, string into)
    {
        try
        {
            using var zip = ZipFile.OpenRead(file);
            if (zip.GetEntry(BackupManifest.Name) is not { } entry) return AdminReplies.BackupNoManifest;
            using var stream = entry.Open();
            if (JsonSerializer.Deserialize(stream, BackupJson.Default.BackupManifest) is not { Version: BackupManifest.Current } manifest) return AdminReplies.BackupNoManifest;
            foreach (var (name, hash) in manifest.Files)
            {
                // Names come from us; one that leads out of the folder shows that somebody else wrote it.
                var target = Path.GetFullPath(Path.Combine(into, name));
                if (!target.StartsWith(Path.GetFullPath(into) + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return AdminReplies.BackupDamaged(name);
                if (zip.GetEntry(name) is not { } packed) return AdminReplies.BackupDamaged(name);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                packed.ExtractToFile(target);
                if (HashOf(target) != hash) return AdminReplies.BackupDamaged(name);
            }
            foreach (var database in manifest.Files.Keys.Where(name => name.EndsWith(".db", StringComparison.Ordinal)))
                if (!IsSound(Path.Combine(into, database))) return AdminReplies.BackupDamaged(database);
            return null;
        }
        catch (Exception fault) when (fault is InvalidDataException or JsonException or IOException or SqliteException)
        {
            return AdminReplies.BackupUnreadable;
        }
    }

    public static string HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static bool IsSound(string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return command.ExecuteScalar() as string == "ok";
    }
}
