namespace Bot.Tests.Fixtures;

/// <summary>How often a test by chance is repeated: few times with every change, often when BOT_TESTS_FULL=1 (docs/operations.md).</summary>
internal static class Repetitions
{
    public static int Of(int usual, int full) => Environment.GetEnvironmentVariable("BOT_TESTS_FULL") == "1" ? full : usual;
}
