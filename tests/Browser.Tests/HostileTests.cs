using Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>
/// Forty payloads, indexed for real and asked for real, on every page: none may run. One that gets as far as being refused by the content policy fails as
/// well: the browser logs it as an error, and a visit ends well only without any.
/// </summary>
public sealed class HostileTests(Site site) : IAsyncLifetime
{
    private readonly HostileCorpus corpus = new();
    private BotProcess? bot;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => bot = !Site.CanRun ? null : await BotProcess.StartAsync(Path.Combine(Path.GetTempPath(), $"hostile-index-{Guid.NewGuid():N}"), [$"--FirstBuild:Corpus={corpus.Folder}", "--Web:DeskPagesPerMinute=100000"], Cancelled);

    public async ValueTask DisposeAsync()
    {
        if (bot is not null) await bot.DisposeAsync();
        corpus.Dispose();
    }

    [Fact]
    public async Task No_payload_runs_in_questions_answers_documents_names_of_files_or_metadata()
    {
        HostileCorpus.Payloads.Count.ShouldBe(40);
        await using var visit = await site.VisitAsync(Screen.Desktop, bot?.Address);
        var page = visit.Page;
        var slugs = await SlugsAsync(page);
        slugs.Count.ShouldBe(40);

        foreach (var slug in slugs)
            foreach (var path in (string[])[$"/v/{slug}", $"/v/{slug}/thay-doi", $"/bao-chi/trich-dan/{slug}", $"/bao-chi/quan-he/{slug}"])
                await OpenAsync(page, path);
        foreach (var path in (string[])["/bao-chi?q=" + Uri.EscapeDataString("thu phí"), "/bao-chi/do-phu", "/thong-ke", "/moi.atom", "/sitemap.xml"])
            await OpenAsync(page, path);

        await page.GotoAsync("/");
        foreach (var payload in HostileCorpus.Payloads)
        {
            var answer = await visit.AskAsync($"Mức thu của {payload} là bao nhiêu?");
            await ShouldNotHaveRunAsync(page, payload);
            if (payload.Length % 5 > 0) continue;
            // What is stored and shown to others.
            await answer.GetByRole(AriaRole.Button, new() { Name = "Chia sẻ" }).ClickAsync();
            var shared = answer.GetByRole(AriaRole.Status).GetByRole(AriaRole.Link);
            await shared.WaitForAsync();
            await using var other = await site.VisitAsync(Screen.Phone, bot?.Address);
            await OpenAsync(other.Page, (await shared.GetAttributeAsync("href"))!);
        }

        foreach (var payload in HostileCorpus.Payloads)
            await OpenAsync(page, "/bao-chi?q=" + Uri.EscapeDataString(payload));
        // Queries that cannot be read are answered 400, which the browser logs as an error of the network.
        visit.Expect("400");
    }

    private static async Task<IReadOnlyList<string>> SlugsAsync(IPage page)
    {
        var list = await (await page.APIRequest.GetAsync("/api/documents?limit=1000")).JsonAsync();
        return [.. list!.Value.GetProperty("documents").EnumerateArray().Select(one => one.GetProperty("url").GetString()!.Split("/v/")[1])];
    }

    private static async Task OpenAsync(IPage page, string path)
    {
        // A feed may be offered as a download, which is no page to run anything on.
        if (path.EndsWith(".atom", StringComparison.Ordinal) || path.EndsWith(".xml", StringComparison.Ordinal))
        {
            (await page.APIRequest.GetAsync(path)).Ok.ShouldBeTrue();
            return;
        }
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await ShouldNotHaveRunAsync(page, path);
    }

    /// <summary>Nothing of a payload became an element or an attribute that could act.</summary>
    private static async Task ShouldNotHaveRunAsync(IPage page, string where) => (await page.EvaluateAsync<string>("""
        () => {
          const acts = [...document.querySelectorAll('*')].find(element =>
            [...element.attributes].some(attribute => attribute.name.startsWith('on') || /^\s*(javascript|data):/i.test(attribute.value) && ['href', 'src', 'action', 'formaction', 'data'].includes(attribute.name))
            || ['IFRAME', 'OBJECT', 'EMBED', 'BASE', 'MARQUEE', 'VIDEO', 'AUDIO', 'IMG'].includes(element.tagName)
            || element.tagName === 'SCRIPT' && !element.src && element.type !== 'application/ld+json');
          return window.hit ? 'a script ran' : acts ? acts.outerHTML.slice(0, 200) : '';
        }
        """)).ShouldBeEmpty(where);
}
