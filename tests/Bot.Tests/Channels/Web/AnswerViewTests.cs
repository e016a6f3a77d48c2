using System.Net;
using Archive.Documents;
using Bot.Answering;
using Bot.Channels.Web;
using Bot.Channels.Web.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Channels.Web;

public sealed class AnswerViewTests
{
    private static readonly AnswerCitation Citation = new()
    {
        Mark = 1,
        Number = "155/UBND-KGVX",
        Kind = "Công văn",
        Title = "V/v quản lý trang thông tin điện tử",
        Issuer = "UBND tỉnh Lâm Giang",
        Issued = new(2023, 1, 18),
        Effect = EffectState.Expired,
        Place = "Điều 5 khoản 2",
        Quote = "Các cơ quan cập nhật tin hằng ngày.",
        Url = "/v/155-ubnd-kgvx-2023-01-18?t=10-45#dieu-5-khoan-2",
        Source = "https://langiang.example/cv-155",
        Receipt = "K7F3-9QX2",
    };

    [Fact]
    public async Task A_source_shows_what_a_reader_needs_to_trust_it()
    {
        var html = await RenderAsync(Answer("Cập nhật hằng ngày. [1]", Citation));

        foreach (var shown in (string[])["Công văn 155/UBND-KGVX", "V/v quản lý trang thông tin điện tử", "UBND tỉnh Lâm Giang",
            "ban hành ngày 18/01/2023", "Văn bản", "Hết hiệu lực", "Điều 5 khoản 2", "Các cơ quan cập nhật tin hằng ngày.", "K7F3-9QX2",
            "/v/155-ubnd-kgvx-2023-01-18?t=10-45#dieu-5-khoan-2", "https://langiang.example/cv-155", "01/05/2025"])
            html.ShouldContain(shown);
    }

    [Fact]
    public async Task News_is_called_news_and_has_no_effect()
    {
        var html = await RenderAsync(Answer("Tin. [1]", Citation with { SourceClass = SourceClass.News, Published = new(2025, 4, 2) }));

        html.ShouldContain(">Tin</span>");
        html.ShouldContain("đăng ngày 02/04/2025");
        html.ShouldNotContain("Hết hiệu lực");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onmouseover='alert(1)")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    public async Task Nothing_that_a_document_says_becomes_markup(string hostile)
    {
        var raw = await RenderAsync(
            Answer(hostile + " [1]", Citation with
            {
                Number = hostile,
                Kind = hostile,
                Title = hostile,
                Issuer = hostile,
                Place = hostile,
                Quote = hostile,
                Source = hostile,
                Receipt = hostile,
                File = hostile,
            }) with
            {
                Contact = hostile,
                Suggestions = [hostile],
                Understood = new(hostile) { Note = hostile },
            },
            decode: false);

        raw.ShouldNotContain("<script");
        raw.ShouldNotContain("<img");
        raw.ShouldNotContain("' onmouseover");
        raw.ShouldNotContain("href=\"javascript");
        raw.ShouldNotContain("href=\"data");
    }

    private static CitedAnswer Answer(string text, AnswerCitation citation) => new(AnswerKind.Answer, text)
    {
        Understood = new(text),
        AsOf = new(2025, 5, 1),
        Citations = [citation],
    };

    private static async Task<string> RenderAsync(CitedAnswer answer, bool decode = true)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<Markup>(
            ParameterView.FromDictionary(new Dictionary<string, object?> { ["Content"] = AnswerView.Of(answer, Display.Usual) }))).ToHtmlString());
        return decode ? WebUtility.HtmlDecode(html) : html;
    }
}
