using System.Globalization;

namespace Bot.Admin.Uploads;

/// <summary>
/// Files taken out of the folder of documents without being lost: .da-rut/{moment}/{path}, a hidden folder that the indexer passes over. A sidecar goes with
/// its document.
/// </summary>
internal static class SetAside
{
    public const string Sidecar = ".meta.json";

    private const string Folder = ".da-rut";

    /// <summary>Returns where the file now lies, relative to the folder of documents; null when there was none.</summary>
    public static string? Move(string corpus, string path, TimeProvider clock)
    {
        var sidecar = path + Sidecar;
        if (!File.Exists(path))
        {
            // What is left of an earlier document would speak for the next one of its name.
            File.Delete(sidecar);
            return null;
        }
        var moment = clock.GetUtcNow().ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture);
        var aside = Path.Combine(corpus, Folder, moment, Path.GetRelativePath(corpus, path));
        Directory.CreateDirectory(Path.GetDirectoryName(aside)!);
        File.Move(path, aside);
        if (File.Exists(sidecar)) File.Move(sidecar, aside + Sidecar);
        return Path.GetRelativePath(corpus, aside);
    }

    /// <summary>Puts a file back to where it was. False when it is gone, or another has taken its place.</summary>
    public static bool Return(string corpus, string aside, string path)
    {
        var from = Path.Combine(corpus, aside);
        if (!File.Exists(from) || File.Exists(path)) return false;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (File.Exists(from + Sidecar)) File.Move(from + Sidecar, path + Sidecar, overwrite: true);
        File.Move(from, path);
        return true;
    }
}
