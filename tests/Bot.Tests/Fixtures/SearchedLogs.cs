using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Fixtures;

/// <summary>
/// What the bots of all tests logged and printed, in files under BOT_TESTS_LOGS; .ci/run searches them for the secrets and the questions of the tests. The
/// levels are those that are shipped, and everything of the bot's own and of HTTP clients, where addresses hold tokens.
/// </summary>
internal sealed class SearchedLogs : ILoggerProvider
{
    private static readonly Lock Gate = new();
    private static readonly string? Folder = Environment.GetEnvironmentVariable("BOT_TESTS_LOGS");
    private static readonly ConcurrentDictionary<string, StreamWriter> Files = new(StringComparer.Ordinal);

    public static void AddTo(ILoggingBuilder logging)
    {
        if (Folder is null) return;
        logging.Services.AddSingleton<ILoggerProvider, SearchedLogs>();
        logging.AddFilter<SearchedLogs>(null, LogLevel.Information).AddFilter<SearchedLogs>("Bot", LogLevel.Trace).AddFilter<SearchedLogs>("System", LogLevel.Trace)
            .AddFilter<SearchedLogs>("Microsoft.AspNetCore", LogLevel.Warning);
    }

    /// <summary>What a bot in a process of its own printed.</summary>
    public static void Keep(string printed) => Write("processes.log", printed);

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName);

    public void Dispose()
    {
        // The files are for the whole run.
    }

    private static void Write(string file, string text)
    {
        if (Folder is null) return;
        lock (Gate)
        {
            var writer = Files.GetOrAdd(file, name =>
            {
                Directory.CreateDirectory(Folder);
                return new(Path.Combine(Folder, name), append: true) { AutoFlush = true };
            });
            writer.WriteLine(text);
        }
    }

    private sealed class Logger(string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Write("hosts.log", $"{logLevel} {category}: {formatter(state, exception)} {exception}");
    }
}
