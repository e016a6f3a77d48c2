using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Indexer.Reading.Isolation;

/// <summary>
/// A reading process leads a group of its own, so that it and the tools it started die by one signal. To kill a tree process by
/// process, each has to be stopped first; if the indexer is killed in between, a stopped process stays for ever.
/// </summary>
internal static class ProcessGroup
{
    private const int SigKill = 9;

    /// <summary>Makes the calling process the leader of a new group (setpgid(2)); without effect where there are no groups.</summary>
    public static void Lead()
    {
        if (!OperatingSystem.IsWindows()) _ = SetGroup(0, 0);
    }

    /// <summary>Kills the group that <paramref name="leader"/> leads, tools that outlived it included.</summary>
    public static void Kill(Process leader)
    {
        if (!OperatingSystem.IsWindows()) _ = Signal(-leader.Id, SigKill);
        try
        {
            // Not yet a leader, or no groups here.
            leader.Kill(entireProcessTree: OperatingSystem.IsWindows());
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It had ended already.
        }
    }

    [DllImport("libc", EntryPoint = "setpgid", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetGroup(int process, int group);

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
