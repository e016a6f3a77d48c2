using System.Globalization;
using Bot.Answering;
using Bot.Answering.Receipts;

namespace Bot.Channels.Console;

/// <summary>A conversation over two text streams: one line asks, a line with a slash commands.</summary>
internal sealed class ConsoleChannel(TextReader input, TextWriter output)
{
    private readonly string conversation = Guid.NewGuid().ToString("N");
    private IReadOnlyList<AnswerCitation> sources = [];

    public async Task TalkAsync(Answerer answerer, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync(Replies.ConsoleWelcome);
        while (await ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Length == 0) continue;
            if (line is "/thoat" or "/thoát") return;
            await output.WriteLineAsync(line.StartsWith('/') && Receipt.AskedIn(line) is null
                ? Command(line)
                : await AnswerAsync(answerer, line, cancellationToken));
        }
    }

    private async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        await output.WriteAsync("\n> ");
        await output.FlushAsync(cancellationToken);
        // A blocked read of a terminal cannot be cancelled; it is left behind.
        return (await Task.Run(input.ReadLine, cancellationToken).WaitAsync(cancellationToken))?.Trim();
    }

    private async Task<string> AnswerAsync(Answerer answerer, string text, CancellationToken cancellationToken)
    {
        var answer = await answerer.AnswerAsync(new Question(text, conversation), cancellationToken);
        sources = answer.Citations;
        return ConsoleFormat.Write(answer);
    }

    private string Command(string line) => line.Split(' ', 2, StringSplitOptions.TrimEntries) switch
    {
        ["/nguon" or "/nguồn"] => sources.Count == 0 ? Replies.NoSources : string.Join("\n\n", sources.Select(ConsoleFormat.WriteSource)),
        ["/nguon" or "/nguồn", var number] => Source(number),
        _ => Replies.ConsoleHelp,
    };

    private string Source(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var mark)
        && sources.FirstOrDefault(source => source.Mark == mark) is { } found
            ? ConsoleFormat.WriteSource(found)
            : Replies.NoSuchSource(number, sources.Count);
}
