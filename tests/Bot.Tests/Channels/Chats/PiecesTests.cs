using System.Globalization;
using System.Text;
using Bot.Channels.Chats;
using Bot.Channels.Telegram;
using Bot.Conversations.Chats;
using Fakes.Telegram;

namespace Bot.Tests.Channels.Chats;

public sealed class PiecesTests
{
    private static readonly string[] Hostile =
    [
        "<b>&amp; _*[]()~`>#+-=|{}.! \"'</b>",
        new string('a', 9_000),                                                      // one long word
        string.Concat(Enumerable.Repeat("Điều 5.1 quy định về việc cấp phép xây dựng. ", 400)),
        string.Concat(Enumerable.Repeat("Đường Nguyễn Huệ ", 600)).Normalize(NormalizationForm.FormD),
        string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦🇻🇳", 900)),                            // joined characters, surrogate pairs
        "a" + new string('\u0301', 6_000),                                           // one letter with more marks than a message holds
        "\u202Eđảo ngược\u202C \u200B \0",
        string.Join('\n', Enumerable.Range(0, 3_000).Select(line => line.ToString(CultureInfo.InvariantCulture))),
    ];

    public static TheoryData<int, int> Cases
    {
        get
        {
            var cases = new TheoryData<int, int>();
            for (var at = 0; at < Hostile.Length; at++)
                foreach (var most in (int[])[60, 1968, 3968]) cases.Add(at, most);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_is_cut_into_messages_that_fit_and_lose_nothing(int at, int most)
    {
        var text = Hostile[at];

        var pieces = Pieces.Of(ChatReply.Of(text).Lines, most);

        pieces.ShouldAllBe(piece => PlainText.Join(piece).Length <= most && PlainText.Join(piece).Length > 0);
        Compact(string.Concat(pieces.Select(PlainText.Join))).ShouldBe(Compact(text));
        foreach (var piece in pieces.Select(PlainText.Join))
        {
            char.IsLowSurrogate(piece[0]).ShouldBeFalse();
            char.IsHighSurrogate(piece[^1]).ShouldBeFalse();
        }
    }

    [Fact]
    public void A_letter_keeps_its_marks()
    {
        var text = string.Concat(Enumerable.Repeat("ệ".Normalize(NormalizationForm.FormD), 500));

        foreach (var piece in Pieces.Of(ChatReply.Of(text).Lines, 100).Select(PlainText.Join)) piece.Normalize(NormalizationForm.FormC).ShouldAllBe(letter => letter == 'ệ');
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Telegram_takes_every_piece_and_shows_the_very_words(int at, int most)
    {
        _ = most;
        var reply = new ChatReply([new(new Run(Hostile[at], RunKind.Quote, "https://langiang.example/\"onclick=\"x")), new(new Run(Hostile[at], RunKind.Bold), new Run(" & <"))]);

        foreach (var message in TelegramFormat.Write("7", reply, "https://hoi.langiang.example", null))
        {
            var html = System.Text.Json.JsonDocument.Parse(message.Body).RootElement.GetProperty("html").GetString()!;
            var (plain, error) = HtmlText.Read(html);
            error.ShouldBeNull();
            plain!.Length.ShouldBeLessThanOrEqualTo(4096);
            html.ShouldNotContain("\" onclick");
        }
    }

    [Fact]
    public void Sentences_are_kept_whole_where_they_fit()
    {
        var pieces = Pieces.Of(ChatReply.Of("Câu thứ nhất khá dài, đủ để vượt quá nửa đoạn. Câu thứ hai.").Lines, 55);

        pieces.Select(PlainText.Join).ShouldBe(["Câu thứ nhất khá dài, đủ để vượt quá nửa đoạn.", "Câu thứ hai."]);
    }

    [Fact]
    public void Parts_are_numbered_and_choices_stand_at_the_end()
    {
        var reply = ChatReply.Of(string.Concat(Enumerable.Repeat("Một câu. ", 400))) with { Choices = [new("Xem nguồn", "ABCDEFGH1234:1")] };

        var texts = PlainText.Write(reply, null, numbers: true, 2000);

        texts.Count.ShouldBe(2);
        texts[0].ShouldStartWith("(1/2) ");
        texts[1].ShouldStartWith("(2/2) ");
        texts[1].ShouldEndWith("1. Xem nguồn");
        texts.ShouldAllBe(text => text.Length <= 2000);
    }

    [Theory]
    [InlineData("/v/155?t=1-2#dieu-1", "https://hoi.langiang.example/", "https://hoi.langiang.example/v/155?t=1-2#dieu-1")]
    [InlineData("/v/155", null, null)]                       // no address of the site is known
    [InlineData("https://langiang.example/x", null, "https://langiang.example/x")]
    [InlineData("javascript:alert(1)", "https://hoi.langiang.example", null)]
    [InlineData("tg://user?id=1", "https://hoi.langiang.example", null)]
    [InlineData(null, "https://hoi.langiang.example", null)]
    public void Links_lead_to_the_site_or_over_HTTP_and_nowhere_else(string? url, string? site, string? expected) => SiteLink.Of(url, site).ShouldBe(expected);

    private static string Compact(string text) => string.Concat(text.Where(letter => letter != '\0' && !char.IsWhiteSpace(letter)));
}
