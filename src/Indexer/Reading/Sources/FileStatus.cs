using System.Runtime.InteropServices;
using System.Text;

namespace Indexer.Reading.Sources;

/// <summary>
/// What kind of thing a name is, without opening it: opening a pipe blocks for ever, and .NET does not tell pipes from files.
/// </summary>
internal static class FileStatus
{
    private const int CurrentFolder = -100;
    private const int NoFollow = 0x100;
    private const uint TypeAndMode = 0x3;
    private const int StructSize = 256;
    private const int ModeOffset = 28;
    private const int TypeMask = 0xF000;
    private const int RegularFile = 0x8000;

    public static bool IsRegularFile(string path)
    {
        if (!OperatingSystem.IsLinux()) return File.Exists(path);
        var buffer = new byte[StructSize];
        var name = Encoding.UTF8.GetBytes(path + "\0");
        return statx(CurrentFolder, name, NoFollow, TypeAndMode, buffer) == 0
            && (BitConverter.ToUInt16(buffer, ModeOffset) & TypeMask) == RegularFile;
    }

    // man 2 statx: the struct has one layout on every architecture.
    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int statx(int folder, byte[] path, int flags, uint mask, byte[] buffer);
}
