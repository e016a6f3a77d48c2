using Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace Browser.Tests;

public sealed class ChatTests(Site site)
{
    private const string Question = "Giá giữ xe máy ban ngày là bao nhiêu?";

    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Desktop)]
    public async Task The_empty_page_is_accessible_and_fits_the_screen(Screen screen)
    {
        await using var visit = await site.VisitAsync(screen);

        await visit.Page.GotoAsync("/");

        await visit.PictureAsync($"chat-empty-{screen}");
        await visit.ShouldBeAccessibleAsync();
        await ShouldFitAsync(visit.Page);
    }

    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Desktop)]
    public async Task A_question_is_answered_with_its_sources(Screen screen)
    {
        await using var visit = await site.VisitAsync(screen);
        await visit.Page.GotoAsync("/");

        var answer = await visit.AskAsync(Question);

        (await answer.Locator(".source").CountAsync()).ShouldBeGreaterThan(0);
        await visit.PictureAsync($"chat-answer-{screen}");
        await visit.PictureAsync($"chat-answer-{screen}-full", full: true);
        await visit.ShouldBeAccessibleAsync();
        await ShouldFitAsync(visit.Page);
    }

    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Desktop)]
    public async Task A_list_of_documents_is_a_list_of_cards(Screen screen)
    {
        await using var visit = await site.VisitAsync(screen);
        await visit.Page.GotoAsync("/");

        var answer = await visit.AskAsync("công văn 318");

        (await answer.Locator(".source").CountAsync()).ShouldBe(3);
        await visit.PictureAsync($"chat-list-{screen}", full: true);
        await visit.ShouldBeAccessibleAsync();
    }

    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Desktop)]
    public async Task A_long_document_opens_at_the_provision(Screen screen)
    {
        await using var visit = await site.VisitAsync(screen);

        await visit.Page.GotoAsync("/v/41-2023-qd-ubnd-2023-12-20#quy-che-dieu-4-khoan-1");

        await Assertions.Expect(visit.Page.Locator("[id=quy-che-dieu-4-khoan-1]")).ToBeInViewportAsync();
        await visit.PictureAsync($"document-long-{screen}");
        await visit.PictureAsync($"document-long-{screen}-full", full: true);
        await visit.ShouldBeAccessibleAsync();
        await ShouldFitAsync(visit.Page);
    }

    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Desktop)]
    public async Task A_citation_opens_the_document_at_the_quoted_words(Screen screen)
    {
        await using var visit = await site.VisitAsync(screen);
        await visit.Page.GotoAsync("/");
        var answer = await visit.AskAsync(Question);
        await answer.Locator(".source summary").First.ClickAsync();
        var quote = await answer.Locator(".source blockquote").First.InnerTextAsync();

        await answer.Locator(".source .open").First.ClickAsync();

        await visit.ShouldReachDocumentAsync();
        var marks = visit.Page.Locator("mark");
        string.Join('\n', await marks.AllInnerTextsAsync()).ShouldBe(quote);
        await Assertions.Expect(marks.First).ToBeInViewportAsync();
        await visit.PictureAsync($"document-{screen}");
        await visit.PictureAsync($"document-{screen}-full", full: true);
        await visit.ShouldBeAccessibleAsync();
        await ShouldFitAsync(visit.Page);
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        await using var visit = await site.VisitAsync(Screen.Desktop);
        var page = visit.Page;
        await page.GotoAsync("/");

        await page.Keyboard.PressAsync("Tab");
        (await FocusedTextAsync(page)).ShouldContain("Bỏ qua đến nội dung");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "textarea");
        await page.Keyboard.TypeAsync(Question);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[data-answer]").WaitForAsync();

        // The box keeps the keyboard for the next question; the answer lies before it.
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("cau-hoi");
        await TabToAsync(page, ".source .open", "Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        await visit.ShouldReachDocumentAsync();
        await Assertions.Expect(page.Locator("mark").First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_mark_leads_to_its_source()
    {
        await using var visit = await site.VisitAsync(Screen.Desktop);
        await visit.Page.GotoAsync("/");
        var answer = await visit.AskAsync(Question);

        await answer.Locator("a.mark").First.ClickAsync();

        await Assertions.Expect(answer.Locator(".source:target")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Without_script_one_question_is_answered()
    {
        await using var visit = await site.VisitAsync(Screen.Phone, options => options.JavaScriptEnabled = false);
        await visit.Page.GotoAsync("/");

        var answer = await visit.AskAsync(Question);

        (await answer.Locator(".source").CountAsync()).ShouldBeGreaterThan(0);
        await visit.PictureAsync("chat-without-script", full: true);
    }

    [Fact]
    public async Task A_question_that_is_too_long_is_told_and_comes_back()
    {
        await using var visit = await site.VisitAsync(Screen.Phone);
        await visit.Page.GotoAsync("/");
        var box = visit.Page.GetByLabel("Câu hỏi của bạn");
        await box.FillAsync(new string('a', 1001));

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi câu hỏi" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".failure")).ToContainTextAsync("tối đa là 1.000");
        (await box.InputValueAsync()).Length.ShouldBe(1001);
        await visit.PictureAsync("chat-too-long");
        visit.Expect("400"); // the browser logs every refused request as an error
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("\"><svg onload=alert(1)>")]
    [InlineData("javascript:alert(1)")]
    public async Task Markup_in_a_question_runs_nowhere(string question)
    {
        await using var visit = await site.VisitAsync(Screen.Desktop);
        await visit.Page.GotoAsync("/");

        await visit.AskAsync(question);

        (await visit.Page.Locator(".asked").First.InnerTextAsync()).ShouldContain(question);
    }

    [Fact]
    public async Task Who_opens_a_source_and_comes_back_finds_the_talk_again()
    {
        await using var visit = await site.VisitAsync(Screen.Phone);
        await visit.Page.GotoAsync("/");
        var answer = await visit.AskAsync(Question);
        var said = await answer.Locator(".said").InnerTextAsync();
        await answer.Locator(".source .open").First.ClickAsync();
        await visit.ShouldReachDocumentAsync();

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Hỏi đáp" }).ClickAsync();

        (await visit.Page.Locator("[data-answer] .said").InnerTextAsync()).ShouldBe(said);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bắt đầu cuộc hỏi mới" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Ví dụ câu hỏi" })).ToBeVisibleAsync();
        (await visit.Page.Locator("[data-answer]").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task An_answer_is_copied_with_its_sources()
    {
        await using var visit = await site.VisitAsync(Screen.Desktop, options => options.Permissions = ["clipboard-read", "clipboard-write"]);
        await visit.Page.GotoAsync("/");
        var answer = await visit.AskAsync(Question);

        await answer.GetByRole(AriaRole.Button, new() { Name = "Sao chép kèm nguồn" }).ClickAsync();

        await Assertions.Expect(answer.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã sao chép");
        var copied = await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        copied.ShouldContain("[1]");
        copied.ShouldContain("/v/");
        copied.ShouldContain(new Uri(visit.Page.Url).GetLeftPart(UriPartial.Authority) + "/v/");
    }

    [Fact]
    public async Task A_shared_question_is_asked_when_its_link_is_opened()
    {
        await using var visit = await site.VisitAsync(Screen.Desktop);

        await visit.Page.GotoAsync("/#hoi=" + Uri.EscapeDataString(Question));

        await visit.Page.Locator("[data-answer]").WaitForAsync();
        (await visit.Page.Locator(".asked").InnerTextAsync()).ShouldContain(Question);
        new Uri(visit.Page.Url).Fragment.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_said_aloud_stands_in_the_box()
    {
        await using var visit = await site.VisitAsync(Screen.Phone);
        await visit.Page.AddInitScriptAsync("""
            window.SpeechRecognition = class {
              start() { this.onresult({ results: [[{ transcript: 'giá giữ xe' }]] }); this.onend(); }
              stop() {}
            };
            """);
        await visit.Page.GotoAsync("/");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Hỏi bằng giọng nói" }).ClickAsync();

        (await visit.Page.GetByLabel("Câu hỏi của bạn").InputValueAsync()).ShouldBe("giá giữ xe");
    }

    [Fact]
    public async Task Plain_language_explains_the_words_of_law()
    {
        await using var visit = await site.VisitAsync(Screen.Phone);
        await visit.Page.GotoAsync("/");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Dễ hiểu" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Dễ hiểu" })).ToHaveAttributeAsync("aria-pressed", "true");

        var answer = await visit.AskAsync(Question);

        await Assertions.Expect(answer.Locator(".words dd").First).ToBeVisibleAsync();
        await visit.PictureAsync("chat-plain", full: true);
        await visit.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task The_first_paint_weighs_less_than_50_KB()
    {
        await using var visit = await site.VisitAsync(Screen.Phone);
        var sizes = new List<Task<RequestSizesResult>>();
        visit.Page.RequestFinished += (_, request) => sizes.Add(request.SizesAsync());

        await visit.Page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });

        var bytes = (await Task.WhenAll(sizes)).Sum(size => size.ResponseBodySize + size.ResponseHeadersSize);
        TestContext.Current.TestOutputHelper?.WriteLine($"First paint: {bytes} bytes in {sizes.Count} requests.");
        bytes.ShouldBeLessThan(50_000);
    }

    private static async Task ShouldFitAsync(IPage page) =>
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);

    private static Task<string> FocusedTextAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.innerText");

    private static async Task TabToAsync(IPage page, string selector, string key = "Tab")
    {
        for (var presses = 0; presses < 40; presses++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
            await page.Keyboard.PressAsync(key);
        }
        throw new ShouldAssertException($"{selector} is not reached within 40 presses of {key}.");
    }
}
