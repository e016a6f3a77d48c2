using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Browser.Tests.Fixtures;

/// <summary>One visitor's tab. At its end nothing may have gone wrong behind the page: no error, no foreign request, no dialog.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> troubles = [];

    private Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
    }

    public IPage Page { get; }

    public static async Task<Visit> BeginAsync(IBrowserContext context, Uri site)
    {
        var visit = new Visit(context, await context.NewPageAsync());
        visit.Page.Console += (_, message) => visit.Note(message.Type is "error" or "warning", $"console: {message.Text}");
        visit.Page.PageError += (_, error) => visit.Note(true, $"script: {error}");
        visit.Page.Request += (_, request) => visit.Note(new Uri(request.Url).Authority != site.Authority, $"foreign request: {request.Url}");
        visit.Page.Dialog += async (_, dialog) =>
        {
            visit.Note(true, $"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        return visit;
    }

    /// <summary>Asks in the chat box and waits for the answer.</summary>
    public async Task<ILocator> AskAsync(string question)
    {
        var before = await Page.Locator("[data-answer]").CountAsync();
        await Page.GetByLabel("Câu hỏi của bạn").FillAsync(question);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Gửi câu hỏi" }).ClickAsync();
        var answer = Page.Locator("[data-answer]").Nth(before);
        await answer.WaitForAsync();
        return answer;
    }

    /// <summary>Polls: a navigation that ends while Playwright begins to wait for it is never seen by WaitForURLAsync.</summary>
    public Task ShouldReachDocumentAsync() => Assertions.Expect(Page.Locator("article.document")).ToBeVisibleAsync();

    public async Task ShouldBeAccessibleAsync() => (await SeriousFindingsAsync()).ShouldBeEmpty();

    /// <summary>What axe-core calls serious or critical; too little contrast (below 4.5) is among it.</summary>
    public async Task<IReadOnlyList<string>> SeriousFindingsAsync() =>
    [
        .. (await Page.RunAxe()).Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"),
    ];

    public Task PictureAsync(string name, bool full = false) => Page.ScreenshotAsync(new()
    {
        Path = Path.Combine(Repository.Screenshots, $"{name}.png"),
        FullPage = full,
    });

    /// <summary>Takes back the trouble that the test caused on purpose.</summary>
    public void Expect(string trouble) => troubles.RemoveAll(known => known.Contains(trouble, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        troubles.ShouldBeEmpty();
    }

    private void Note(bool wrong, string what)
    {
        if (wrong) troubles.Add(what);
    }
}
