using System.Globalization;
using System.Text;
using System.Text.Json;
using Bot.Channels.Chats;
using Bot.Channels.Telegram;
using Bot.Conversations;
using Bot.Conversations.Chats;
using Bot.Tests.Fixtures;
using Fakes.Telegram;

namespace Bot.Tests.Channels.Chats;

/// <summary>
/// Replies of any characters, on every channel: each message fits, also with the words for one that is sent again; nothing is lost; no cut falls inside a
/// character with its marks, inside a surrogate pair or inside notation.
/// </summary>
[Trait("Long", "Delivery")]
public sealed class SplittingFuzzTests
{
    private const int Telegram = 4096;
    private const int Zalo = 2000;

    private const int ShortestMessage = Zalo - 100;

    // Few marks at once: only where nothing stands between them do they grow into a character that no message holds.
    private const int MostMarks = 12;

    private static readonly string[] Alphabet =
    [
        "a", "đ", "ệ", "e\u0323\u0302", "Ư\u0309", "<", ">", "&", "&amp;", "_", "*", "[", "]", "`", "\"", "'", "\\", "<b>", "</a>", "[1]", "•", "“", "”", "…",
        "👍", "👨‍👩‍👧‍👦", "🇻🇳", "👋🏽", "\u200B", "\u202E", "\u00AD", "\0", " \u0301", "\uFB4B", "\u0958", ". ", "; ", " ", " ", " ", "\n",
    ];

    private static readonly RunKind[] Kinds = Enum.GetValues<RunKind>();

    [Fact]
    public void Whatever_a_reply_holds_it_fits_and_nothing_is_torn_or_lost()
    {
        var rounds = Repetitions.Of(usual: 300, full: 10_000);
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var messages = 0;
        for (var round = 0; round < rounds; round++)
        {
            var text = Text(random);
            var because = $"seed {seed}, round {round}";
            var reply = new ChatReply([.. text.Split('\n').Select(line => new Line(new Run(line, Kinds[random.Next(Kinds.Length)], random.Next(3) == 0 ? "https://langiang.example/?a=1&b=\"<" : null)))])
            {
                Choices = random.Next(2) == 0 ? [] : [new(Sentences.SourcesTitle, "ABCDEFGH1234:1"), new(Sentences.OfficerTitle, "ABCDEFGH1234:2")],
            };
            messages += CheckTelegram(reply, text, because) + CheckZalo(reply, because);
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{rounds} replies in {messages} messages (seed {seed}): all fit, none torn");
    }

    private static int CheckTelegram(ChatReply reply, string text, string because)
    {
        var shown = new List<string>();
        foreach (var message in TelegramFormat.Write("7", reply, "https://hoi.langiang.example", replyTo: null))
        {
            var body = JsonDocument.Parse(message.Body).RootElement;
            var (read, error) = HtmlText.Read($"{Sentences.SentAgain} {body.GetProperty("html").GetString()}");
            error.ShouldBeNull(because);
            read!.Length.ShouldBeLessThanOrEqualTo(Telegram, because);
            $"{Sentences.SentAgain} {body.GetProperty("plain").GetString()}".Length.ShouldBeLessThanOrEqualTo(Telegram, because);
            shown.Add(read[(Sentences.SentAgain.Length + 1)..]);
        }
        CheckPieces(shown, text, because);
        return shown.Count;
    }

    private static int CheckZalo(ChatReply reply, string because)
    {
        var messages = PlainText.Write(reply, "https://hoi.langiang.example", numbers: true, Zalo);
        foreach (var message in messages)
        {
            $"{Sentences.SentAgain} {message}".Length.ShouldBeLessThanOrEqualTo(Zalo, because);
            message.IsNormalized().ShouldBeTrue(because);
        }
        var lines = reply.Lines.Select(line => string.Concat(line.Runs.Select(run => run.Url is null ? run.Text : $"{run.Text} {run.Url}").Select(text => text.Replace("\0", "", StringComparison.Ordinal).Normalize()))).ToList();
        if (reply.Choices.Count > 0) lines.AddRange(["", Sentences.NumbersHint, .. reply.Choices.Select((choice, at) => $"{at + 1}. {choice.Title}")]);
        CheckPieces(messages, string.Join('\n', lines), because);
        return messages.Count;
    }

    /// <summary>The pieces are the text but for white space at the cuts, and each begins where a character begins.</summary>
    private static void CheckPieces(IReadOnlyList<string> pieces, string whole, string because)
    {
        var text = whole.Replace("\0", "", StringComparison.Ordinal);
        var beginnings = text.Split('\n').Aggregate((At: 0, Known: new HashSet<int>()), (so, line) =>
        {
            var starts = StringInfo.ParseCombiningCharacters(line);
            for (var number = 0; number < starts.Length; number++)
            {
                so.Known.Add(so.At + starts[number]);
                // A character that no message holds has to be torn.
                var end = number + 1 < starts.Length ? starts[number + 1] : line.Length;
                if (end - starts[number] > ShortestMessage) so.Known.UnionWith(Enumerable.Range(so.At + starts[number], end - starts[number]));
            }
            return (so.At + line.Length + 1, so.Known);
        }).Known;
        var here = 0;
        for (var number = 0; number < pieces.Count; number++)
        {
            var mark = pieces.Count == 1 ? "" : $"({number + 1}/{pieces.Count}) ";
            pieces[number].StartsWith(mark, StringComparison.Ordinal).ShouldBeTrue(because);
            var piece = pieces[number][mark.Length..];
            for (var at = 0; at < piece.Length; at++, here++)
            {
                while (here < text.Length && text[here] != piece[at] && char.IsWhiteSpace(text[here])) here++;
                if (here >= text.Length || text[here] != piece[at]) Assert.Fail($"{because}: piece {number} differs at {Near(text, here)}");
                if (at == 0 && !beginnings.Contains(here)) Assert.Fail($"{because}: a character torn at {Near(text, here)}");
            }
        }
        text[here..].Trim().ShouldBeEmpty(because);
    }

    private static string Near(string text, int here) => JsonSerializer.Serialize(text[Math.Max(0, here - 15)..Math.Min(text.Length, here + 15)]);

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        // Few kinds of characters a reply, so that some have no spaces, some no letters, some no line ends.
        var kinds = Enumerable.Range(0, random.Next(1, 9)).Select(_ => Alphabet[random.Next(Alphabet.Length)]).ToArray();
        for (var length = random.Next(1, 9_000); text.Length < length;)
        {
            text.Append(kinds[random.Next(kinds.Length)]);
            if (random.Next(20) == 0) text.Append('\u0323', random.Next(MostMarks));
        }
        return text.ToString().Trim();
    }
}
