using System.Data.Common;
using Archive.Index;

namespace Indexer.Commands;

/// <summary>Turns what an admin can mend into one sentence and exit code 1; anything else is a bug and shows itself.</summary>
internal static class Guarded
{
    public static async Task<int> RunAsync(Func<Task<int>> action)
    {
        try
        {
            return await action();
        }
        catch (IndexBusyException e)
        {
            return Fail(Messages.Busy(e.Holder));
        }
        catch (ArchiveMissingException)
        {
            return Fail(Messages.NoIndex);
        }
        catch (OperationCanceledException)
        {
            return Fail(Messages.Cancelled);
        }
        // A damaged archive or one of another schema is mended by a build, and so not a bug.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException or InvalidDataException or DbException)
        {
            return Fail(Messages.Failed(e.Message));
        }
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return ExitCode.Nothing;
    }
}
