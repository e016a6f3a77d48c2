using Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>What a reader does with an answer, on a phone and at a desk.</summary>
public sealed class AnswerActionTests(Site site)
{
    private const string Question = "Giá giữ xe máy ban ngày là bao nhiêu?";

    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Desktop)]
    public async Task An_answer_is_judged_with_a_reason(Screen screen)
    {
        await using var visit = await site.VisitAsync(screen);
        await visit.Page.GotoAsync("/");
        var answer = await visit.AskAsync(Question);

        await answer.GetByText("Chưa đúng ý").ClickAsync();
        await visit.PictureAsync($"answer-why-{screen}", full: true);
        await visit.ShouldBeAccessibleAsync();
        await answer.GetByRole(AriaRole.Button, new() { Name = "Văn bản đã cũ" }).ClickAsync();

        await Assertions.Expect(answer.GetByRole(AriaRole.Status)).ToContainTextAsync("Cảm ơn bạn");
        await Assertions.Expect(answer.Locator("details.why")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Desktop)]
    public async Task A_question_goes_to_the_officers_and_its_ticket_can_be_deleted(Screen screen)
    {
        await using var visit = await site.VisitAsync(screen);
        await visit.Page.GotoAsync("/");
        var answer = await visit.AskAsync(Question);

        await answer.GetByText("Hỏi cán bộ").ClickAsync();
        await answer.GetByLabel("Câu hỏi gửi cán bộ").FillAsync("Gửi xe ở bệnh viện tỉnh thì giá bao nhiêu? Gọi tôi 0912 345 678");
        await visit.PictureAsync($"answer-officer-{screen}", full: true);
        await visit.ShouldBeAccessibleAsync();
        await answer.GetByRole(AriaRole.Button, new() { Name = "Gửi cho cán bộ" }).ClickAsync();
        await answer.GetByRole(AriaRole.Status).GetByRole(AriaRole.Link).ClickAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Phiếu hỏi");
        (await visit.Page.Locator(".facts").InnerTextAsync()).ShouldNotContain("0912");
        await visit.PictureAsync($"ticket-{screen}", full: true);
        await visit.ShouldBeAccessibleAsync();
        var address = visit.Page.Url;
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Xóa phiếu này" }).ClickAsync();
        await visit.Page.GotoAsync(address);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Không tìm thấy");
        visit.Expect("404");
    }

    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Desktop)]
    public async Task A_shared_answer_is_read_by_others_until_its_asker_deletes_it(Screen screen)
    {
        await using var visit = await site.VisitAsync(screen, options => options.Permissions = ["clipboard-read", "clipboard-write"]);
        await visit.Page.GotoAsync("/");
        var answer = await visit.AskAsync(Question);
        var said = await answer.Locator(".said").First.InnerTextAsync();

        await answer.GetByRole(AriaRole.Button, new() { Name = "Chia sẻ" }).ClickAsync();
        var link = answer.GetByRole(AriaRole.Status).GetByRole(AriaRole.Link);
        await link.WaitForAsync();
        var address = (await link.GetAttributeAsync("href"))!;

        await using (var other = await site.VisitAsync(screen))
        {
            await other.Page.GotoAsync(address);
            (await other.Page.Locator(".said").First.InnerTextAsync()).ShouldBe(said);
            await other.PictureAsync($"shared-{screen}", full: true);
            await other.ShouldBeAccessibleAsync();
        }

        await visit.Page.GetByLabel("Câu hỏi của bạn").FillAsync("/xoa");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi câu hỏi" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".log .note")).ToContainTextAsync("Đã xóa");
        await using var late = await site.VisitAsync(screen);
        await late.Page.GotoAsync(address);
        await Assertions.Expect(late.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Không tìm thấy");
        late.Expect("404");
    }

    [Fact]
    public async Task Without_script_an_answer_is_judged_and_shared()
    {
        await using var visit = await site.VisitAsync(Screen.Phone, options => options.JavaScriptEnabled = false);
        await visit.Page.GotoAsync("/");
        var answer = await visit.AskAsync(Question);

        await answer.GetByRole(AriaRole.Button, new() { Name = "Chia sẻ" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Mở trang này" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Câu trả lời được chia sẻ");
        await visit.PictureAsync("shared-without-script", full: true);
    }

    [Fact]
    public async Task The_rest_of_a_long_list_is_a_press_away()
    {
        await using var visit = await site.VisitAsync(Screen.Phone);
        await visit.Page.GotoAsync("/");
        var answer = await visit.AskAsync("liệt kê văn bản của UBND tỉnh");

        await visit.PictureAsync("list-with-more", full: true);
        await answer.GetByRole(AriaRole.Link, new() { Name = "Xem tất cả 42 mục" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("42");
        await visit.PictureAsync("list-in-desk", full: true);
    }
}
