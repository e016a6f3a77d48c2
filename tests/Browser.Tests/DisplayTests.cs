using Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace Browser.Tests;

public sealed class DisplayTests(Site site)
{
    private const string Question = "Giá giữ xe máy ban ngày là bao nhiêu?";

    [Fact]
    public async Task Letters_grow_at_once_and_stay_so_on_the_next_page()
    {
        await using var visit = await site.VisitAsync(Screen.Phone);
        await visit.Page.GotoAsync("/");
        var usual = await FontSizeAsync(visit.Page);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Chữ lớn hơn" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-size", "1");
        var larger = await FontSizeAsync(visit.Page);
        await visit.Page.ReloadAsync();

        larger.ShouldBeGreaterThan(usual);
        (await FontSizeAsync(visit.Page)).ShouldBe(larger);
    }

    [Theory]
    [InlineData(Screen.Phone, ColorScheme.Light)]
    [InlineData(Screen.Desktop, ColorScheme.Light)]
    [InlineData(Screen.Phone, ColorScheme.Dark)]
    [InlineData(Screen.Desktop, ColorScheme.Dark)]
    public async Task High_contrast_and_the_largest_letters_stay_accessible(Screen screen, ColorScheme scheme)
    {
        await using var visit = await site.VisitAsync(screen, options => options.ColorScheme = scheme);
        await visit.Page.GotoAsync("/");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tương phản cao" }).ClickAsync();
        for (var size = 1; size <= 3; size++)
        {
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Chữ lớn hơn" }).ClickAsync();
            await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-size", $"{size}");
        }

        var answer = await visit.AskAsync(Question);

        await visit.PictureAsync($"contrast-{screen}-{scheme}", full: true);
        await visit.ShouldBeAccessibleAsync();
        await answer.Locator(".source .open").First.ClickAsync();
        await visit.ShouldReachDocumentAsync();
        await visit.PictureAsync($"contrast-document-{screen}-{scheme}");
        await visit.ShouldBeAccessibleAsync();
    }

    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Desktop)]
    public async Task Dark_pages_are_accessible(Screen screen)
    {
        await using var visit = await site.VisitAsync(screen, options => options.ColorScheme = ColorScheme.Light);
        await visit.Page.GotoAsync("/");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Nền tối" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Nền sáng" })).ToBeFocusedAsync();

        var answer = await visit.AskAsync(Question);
        await visit.PictureAsync($"dark-{screen}", full: true);
        await visit.ShouldBeAccessibleAsync();
        await answer.Locator(".source .open").First.ClickAsync();
        await visit.ShouldReachDocumentAsync();
        await visit.PictureAsync($"dark-document-{screen}");
        await visit.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_accessible()
    {
        await using var visit = await site.VisitAsync(Screen.Phone);

        await visit.Page.GotoAsync("/v/khong-co");

        await visit.PictureAsync("not-found");
        await visit.ShouldBeAccessibleAsync();
        visit.Expect("404");
    }

    private static Task<float> FontSizeAsync(IPage page) =>
        page.EvaluateAsync<float>("parseFloat(getComputedStyle(document.body).fontSize)");
}
