using Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>The journalist's desk on a phone, by keyboard alone.</summary>
public sealed class DeskTests(Site site)
{
    private const string Article =
        "Theo Quyết định số 14/2025/QĐ-UBND ngày 13/3/2025 của UBND tỉnh, giá giữ xe máy là 4.000 đồng. Văn bản ghi: “Người gửi xe được miễn phí 30 phút đầu tiên tại bệnh viện và được trả lại xe trong mọi thời điểm mở cửa.” Công văn số 318/UBND-KGVX cũng được nhắc tới.";

    [Fact]
    public async Task A_search_is_typed_narrowed_and_opened()
    {
        await using var visit = await site.VisitAsync(Screen.Phone);
        var page = visit.Page;
        await page.GotoAsync("/bao-chi");
        await TabToAsync(page, "#q");
        await page.Keyboard.TypeAsync("văn bản về họp báo năm 2026");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".reading")).ToContainTextAsync("Tôi hiểu là: là văn bản; có cụm từ “họp báo”");
        await Assertions.Expect(page.Locator(".row")).Not.ToHaveCountAsync(0);
        await visit.ShouldBeAccessibleAsync();
        await ShouldFitAsync(page);
        await visit.PictureAsync("desk-search", full: true);

        // The date taken otherwise, then the first document of the list.
        await TabToAsync(page, ".switch a");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#q")).ToHaveValueAsync("nguồn:văn-bản \"họp báo\" ban-hành:2026");
        await TabToAsync(page, ".row h3 a");
        await page.Keyboard.PressAsync("Enter");
        await visit.ShouldReachDocumentAsync();
    }

    [Fact]
    public async Task A_fault_is_shown_in_its_place()
    {
        await using var visit = await site.VisitAsync(Screen.Phone);
        var page = visit.Page;
        await page.GotoAsync("/bao-chi");
        await TabToAsync(page, "#q");
        await page.Keyboard.TypeAsync("họp báo ngày:2023-13");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("#loi mark")).ToHaveTextAsync("2023-13");
        await visit.ShouldBeAccessibleAsync();
        await visit.PictureAsync("desk-fault");
        visit.Expect("400");
    }

    [Fact]
    public async Task An_article_is_pasted_and_checked()
    {
        await using var visit = await site.VisitAsync(Screen.Phone);
        var page = visit.Page;
        await page.GotoAsync("/bao-chi/kiem-tra");
        await TabToAsync(page, "#bai");
        await page.Keyboard.InsertTextAsync(Article);
        await TabToAsync(page, ".field .send");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("#ket-qua")).ToHaveTextAsync("Đã xét 2 số hiệu, 1 trích dẫn: 2 chỗ cần xem lại.");
        await Assertions.Expect(page.Locator("del")).ToContainTextAsync("15");
        await visit.ShouldBeAccessibleAsync();
        await ShouldFitAsync(page);
        await visit.PictureAsync("desk-article", full: true);

        // From the mark in the article to what is said of it.
        await TabToAsync(page, ".article a.look");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".item.look:target")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_list_is_looked_up()
    {
        await using var visit = await site.VisitAsync(Screen.Phone);
        var page = visit.Page;
        await page.GotoAsync("/bao-chi/hang-loat");
        await TabToAsync(page, "#dong");
        await page.Keyboard.InsertTextAsync("318/UBND-KGVX\ncông văn 318\n7771/UBND-KGVX\nngày:2023-13\n\"họp báo\" nguồn:tin");
        await TabToAsync(page, ".buttons .send");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(5);
        await visit.ShouldBeAccessibleAsync();
        await ShouldFitAsync(page);
        await visit.PictureAsync("desk-batch", full: true);
    }

    [Fact]
    public async Task The_chain_of_amendments_is_seen_and_walked()
    {
        await using var visit = await site.VisitAsync(Screen.Phone);
        var page = visit.Page;
        await page.GotoAsync("/bao-chi/quan-he");
        await TabToAsync(page, "#so");
        await page.Keyboard.TypeAsync("39/2026/QĐ-UBND");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".chain-picture")).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync();
        await ShouldFitAsync(page);
        await visit.PictureAsync("desk-relations", full: true);

        await TabToAsync(page, ".chain a");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".graph h2")).ToHaveTextAsync("Quyết định 41/2023/QĐ-UBND");
    }

    [Theory]
    [InlineData("/bao-chi/theo-doi?q=họp báo", "desk-watch")]
    [InlineData("/bao-chi/hoat-dong", "desk-events")]
    [InlineData("/bao-chi/do-phu", "desk-coverage")]
    [InlineData("/bao-chi/ban-tin?tuan=2026-09-07", "desk-week")]
    [InlineData("/bao-chi/trich-dan/14-2025-qd-ubnd-2025-03-31", "desk-citation")]
    public async Task A_page_of_the_desk_fits_a_phone_and_everybody(string path, string picture)
    {
        await using var visit = await site.VisitAsync(Screen.Phone);
        await visit.Page.GotoAsync(path);

        await Assertions.Expect(visit.Page.Locator(".desk-page h1")).ToBeVisibleAsync();
        await visit.ShouldBeAccessibleAsync();
        await ShouldFitAsync(visit.Page);
        await visit.PictureAsync(picture, full: true);
    }

    [Fact]
    public async Task The_desk_works_without_script_and_in_the_dark()
    {
        await using var visit = await site.VisitAsync(Screen.Desktop, options =>
        {
            options.JavaScriptEnabled = false;
            options.ColorScheme = ColorScheme.Dark;
        });
        await visit.Page.GotoAsync("/bao-chi?q=giá");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Mới nhất trước" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".row").First).ToBeVisibleAsync();
        await visit.PictureAsync("desk-dark");
    }

    /// <summary>Moves the focus as somebody without a mouse does.</summary>
    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var presses = 0; presses < 80; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
        }
        Assert.Fail($"The keyboard does not reach {selector}.");
    }

    /// <summary>Nothing stands outside the screen: no page is to be pushed sideways.</summary>
    private static async Task ShouldFitAsync(IPage page) =>
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0);
}
