using Bot.State;

namespace Bot.Tests.Fixtures;

/// <summary>A state of the bot in a folder of its own; gone with the test.</summary>
internal sealed class TestState : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("state-tests-");

    public TestState(TimeProvider? clock = null) => Database = new(folder.FullName, clock ?? TimeProvider.System);

    public StateDatabase Database { get; private set; }

    public string Folder => folder.FullName;

    /// <summary>As after a new start of the program.</summary>
    public StateDatabase Reopen()
    {
        Database.Dispose();
        return Database = new(folder.FullName, TimeProvider.System);
    }

    public void Dispose()
    {
        Database.Dispose();
        folder.Delete(recursive: true);
    }
}
