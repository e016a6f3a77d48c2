using Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace Browser.Tests;

public sealed class EmbeddingTests(Site site)
{
    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Desktop)]
    public async Task A_portal_shows_the_assistant_with_one_script_tag(Screen screen)
    {
        await using var visit = await site.VisitAsync(screen);
        await visit.Page.GotoAsync(site.PortalAddress.ToString());

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Hỏi trợ lý tự động" }).ClickAsync();
        var frame = visit.Page.FrameLocator("iframe[title='Trợ lý tự động']");
        await frame.GetByLabel("Câu hỏi của bạn").FillAsync("Giá giữ xe máy ban ngày là bao nhiêu?");
        await frame.GetByRole(AriaRole.Button, new() { Name = "Gửi câu hỏi" }).ClickAsync();
        await frame.Locator("[data-answer]").WaitForAsync();
        await visit.PictureAsync($"portal-{screen}");
        var opened = await visit.Page.Context.RunAndWaitForPageAsync(() => frame.Locator(".source .open").First.ClickAsync());

        await Assertions.Expect(opened.Locator("article.document mark").First).ToBeVisibleAsync();
        visit.Expect(site.PortalAddress.ToString());
    }
}
