using System.Globalization;

namespace Indexer.Reading.Sources;

internal static class FileState
{
    /// <summary>Size and time of the file and of its sidecar: when they stand still, so does what they say.</summary>
    public static string Of(string path) => $"{One(path)};{One(path + Sidecar.Suffix)}";

    private static string One(string path) => new FileInfo(path) is { Exists: true } file
        ? string.Create(CultureInfo.InvariantCulture, $"{file.Length}@{file.LastWriteTimeUtc.Ticks}")
        : "-";
}
