using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Archive.Index;

/// <summary>What must survive a power cut: file contents and the names in a folder are synced apart (.NET cannot open a folder to sync it).</summary>
internal static partial class DurableFile
{
    private const int ReadOnly = 0;

    /// <summary>Readers see the old text or the new one, never a part: written beside, synced, renamed, the folder synced.</summary>
    public static void Replace(string path, string text)
    {
        var beside = path + ".new";
        File.WriteAllText(beside, text);
        Sync(beside);
        File.Move(beside, path, overwrite: true);
        SyncFolderOf(path);
    }

    public static void Sync(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    public static void SyncFolderOf(string path)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS()) return;
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var descriptor = Open(folder, ReadOnly);
        if (descriptor < 0) throw new IOException($"The folder {folder} cannot be opened to sync it.", new Win32Exception());
        try
        {
            if (FSync(descriptor) != 0) throw new IOException($"The folder {folder} cannot be synced.", new Win32Exception());
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int FSync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Close(int descriptor);
}
