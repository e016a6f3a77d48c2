using Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>The admin pages, on a phone and at a desk, by keyboard and with hostile strings.</summary>
public sealed class AdminTests(Site site, Office office) : IClassFixture<Office>
{
    // Every page that needs no key of its own, and its picture's name.
    private static readonly (string Path, string Name)[] Pages =
    [
        ("/quan-tri", "overview"), ("/quan-tri/lap-chi-muc", "runs"), ("/quan-tri/tep-loi", "failed"), ("/quan-tri/tai-len", "upload"),
        ("/quan-tri/van-ban?q=quyết định", "documents"), ("/quan-tri/phieu", "tickets"), ("/quan-tri/cau-hoi", "questions"), ("/quan-tri/giai-dap", "reviewed"),
        ("/quan-tri/tu-dong-nghia", "synonyms"), ("/quan-tri/danh-ba?sua=0", "contacts"), ("/quan-tri/nguon", "sources"), ("/quan-tri/thong-bao", "notices"),
        ("/quan-tri/nhat-ky", "audit"), ("/quan-tri/sao-luu", "backups"),
    ];

    // OWASP's cheat sheet on filter evasion, in our own words: what runs where text becomes markup, attribute, address or script.
    private static readonly string[] Payloads =
    [
        "<script>alert(1)</script>", "\"><script>alert(2)</script>", "'><img src=x onerror=alert(3)>", "<svg onload=alert(4)>", "<svg/onload=alert(5)//",
        "<body onload=alert(6)>", "<iframe src=javascript:alert(7)>", "<a href=javascript:alert(8)>x</a>", "javascript:alert(9)", "\" onfocus=alert(10) autofocus x=\"",
        "' onmouseover='alert(11)", "</textarea><script>alert(12)</script>", "</title><script>alert(13)</script>", "</option></select><img src=x onerror=alert(14)>",
        "<details open ontoggle=alert(15)>", "<input autofocus onfocus=alert(16)>", "<marquee onstart=alert(17)>", "<video><source onerror=alert(18)>", "<math><a xlink:href=javascript:alert(19)>x",
        "<object data=javascript:alert(20)>", "<embed src=javascript:alert(21)>", "<form action=javascript:alert(22)><button>x", "<isindex action=javascript:alert(23)>",
        "<link rel=stylesheet href=javascript:alert(24)>", "<style>@import'javascript:alert(25)'</style>", "<div style=\"background:url(javascript:alert(26))\">",
        "<base href=javascript:alert(27)//>", "<meta http-equiv=refresh content=\"0;url=javascript:alert(28)\">", "<template><script>alert(29)</script></template>",
        "<!--><script>alert(30)</script>-->", "<![CDATA[<script>alert(31)</script>]]>", "<scr<script>ipt>alert(32)</script>", "<ScRiPt>alert(33)</sCrIpT>",
        "%3Cscript%3Ealert(34)%3C/script%3E", "&lt;script&gt;alert(35)&lt;/script&gt;", "\\u003cscript\\u003ealert(36)\\u003c/script\\u003e", "{{constructor.constructor('alert(37)')()}}",
        "${alert(38)}", "`-alert(39)-`", "＜script＞alert(40)＜/script＞",
    ];

    [Theory]
    [InlineData(Screen.Phone, false)]
    [InlineData(Screen.Desktop, false)]
    [InlineData(Screen.Phone, true)]
    [InlineData(Screen.Desktop, true)]
    public async Task Every_page_fits_and_is_open_to_everybody(Screen screen, bool highContrast)
    {
        await using var visit = await SignInAsync(screen, "admin", "Mai Thị Ngọc Ánh");
        if (highContrast) await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tương phản cao" }).ClickAsync();
        foreach (var (path, name) in Pages)
        {
            await visit.Page.GotoAsync(path);
            await visit.ShouldBeAccessibleAsync();
            (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0, path);
            if (!highContrast) await visit.PictureAsync($"admin-{name}-{screen}", full: true);
        }
    }

    [Fact]
    public async Task By_keyboard_alone_one_signs_in_indexes_and_signs_out()
    {
        await using var visit = await site.VisitAsync(Screen.Desktop, office.Address);
        var page = visit.Page;
        await page.GotoAsync("/quan-tri/lap-chi-muc");
        await visit.ShouldBeAccessibleAsync();
        await visit.PictureAsync("admin-sign-in");
        await TabToAsync(page, "#ma");
        await page.Keyboard.TypeAsync(await office.NewCodeAsync("editor", "Mai Anh"));
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Lập chỉ mục");
        await TabToAsync(page, "form[action$='/phan-thay-doi'] button");
        await page.Keyboard.PressAsync("Enter");
        // The report comes by itself, without a reload by hand.
        await Assertions.Expect(page.Locator("#luot")).ToContainTextAsync("xong", new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("table")).ToContainTextAsync("rong.txt");
        await visit.PictureAsync("admin-run-ended", full: true);
        await TabToAsync(page, ".admin-side .who-is-in button");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Đăng nhập trang quản trị");
    }

    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Desktop)]
    public async Task A_file_is_chosen_read_and_accepted(Screen screen)
    {
        await using var visit = await SignInAsync(screen, "editor", "Mai Anh");
        var page = visit.Page;
        await page.GotoAsync("/quan-tri/tai-len");
        await page.Locator("#tep").SetInputFilesAsync(new FilePayload
        {
            Name = $"Chợ đêm {screen}.txt",
            MimeType = "text/plain",
            Buffer = System.Text.Encoding.UTF8.GetBytes($"ỦY BAN NHÂN DÂN\nTỈNH LÂM GIANG\nSố: 2{(int)screen}/2025/QĐ-UBND\n\nLâm Giang, ngày 18 tháng 3 năm 2025\n\nQUYẾT ĐỊNH\nQuy định về chợ đêm {screen}\n\nĐiều 1. Giờ mở cửa\n1. Chợ đêm mở cửa đến 22 giờ.\n"),
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Tải lên và đọc thử" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Số, ký hiệu")).ToHaveValueAsync($"2{(int)screen}/2025/QĐ-UBND", new() { Timeout = 60_000 });
        await visit.ShouldBeAccessibleAsync();
        await visit.PictureAsync($"admin-reading-{screen}", full: true);
        await page.GetByLabel("Người ký").FillAsync("Trần Văn Mẫu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nhận vào kho" }).ClickAsync();

        await Assertions.Expect(page.Locator("#luot")).ToContainTextAsync("xong", new() { Timeout = 60_000 });
        File.ReadAllText(Path.Combine(office.Corpus, "tai-len", $"Chợ-đêm-{screen}.txt.meta.json")).ShouldContain("Trần Văn Mẫu");
    }

    [Fact]
    public async Task Hostile_strings_run_on_no_page()
    {
        await using var visit = await SignInAsync(Screen.Desktop, "admin", Payloads[0]);
        var page = visit.Page;
        await page.GotoAsync("/quan-tri");
        var token = await page.Locator("input[name='bieu-mau']").First.GetAttributeAsync("value");
        var request = page.Context.APIRequest;
        for (var i = 0; i < Payloads.Length; i++)
        {
            var payload = Payloads[i];
            await PostAsync("/quan-tri/tu-dong-nghia", ("danh-sach", string.Join('\n', Payloads.Take(i + 1).Select((one, at) => $"{one.Replace('|', ' ')} | từ {at}"))));
            await PostAsync("/quan-tri/thong-bao", ("noi-dung", $"{payload} thông báo"), ("ngay", "7"), ("gio", "24"));
            await PostAsync($"/quan-tri/thong-bao/{i + 1}/gui", ("xac-nhan", "GỬI"));
            await PostAsync("/quan-tri/phien/ket-thuc", ("phien", payload), ("ten", payload));
            await page.GotoAsync($"/quan-tri/van-ban?q={Uri.EscapeDataString(payload)}");
            await page.GotoAsync($"/quan-tri/nhat-ky?q={Uri.EscapeDataString(payload)}");
        }
        foreach (var payload in Payloads) File.WriteAllText(Path.Combine(office.Corpus, $"{payload.Replace('/', '_')}.txt"), "");
        await PostAsync("/quan-tri/lap-chi-muc/phan-thay-doi");
        await page.GotoAsync("/quan-tri/lap-chi-muc");
        await Assertions.Expect(page.Locator("#luot")).ToContainTextAsync("xong", new() { Timeout = 90_000 });
        foreach (var (path, _) in Pages) await page.GotoAsync(path);
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator(".notices p")).ToHaveCountAsync(Payloads.Length, new() { Timeout = 30_000 });
        await page.GotoAsync("/quan-tri/tep-loi");
        foreach (var shown in await page.Locator("td.path").AllInnerTextsAsync()) shown.ShouldNotBeEmpty();
        foreach (var payload in Payloads) File.Delete(Path.Combine(office.Corpus, $"{payload.Replace('/', '_')}.txt"));
        for (var i = 0; i < Payloads.Length; i++) await PostAsync($"/quan-tri/thong-bao/{i + 1}/go");
        // Dialogs, refused scripts and requests to elsewhere fail the test when the visit ends.

        async Task PostAsync(string path, params (string Name, string Value)[] fields)
        {
            var form = request.CreateFormData();
            form.Set("bieu-mau", token!);
            foreach (var (name, value) in fields) form.Set(name, value);
            await request.PostAsync(path, new() { Form = form });
        }
    }

    private async Task<Visit> SignInAsync(Screen screen, string role, string name)
    {
        var visit = await site.VisitAsync(screen, office.Address);
        await visit.Page.GotoAsync("/quan-tri");
        await visit.Page.GetByLabel("Mã đăng nhập").FillAsync(await office.NewCodeAsync(role, name));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Tổng quan");
        return visit;
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var presses = 0; presses < 80; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
        }
        Assert.Fail($"The keyboard does not reach {selector}.");
    }
}
