using System.Net;
using Bot.Admin;
using Bot.Admin.Crawling;
using Bot.Admin.Indexing;
using Bot.Answering;
using Bot.Answering.Contacts;
using Bot.State.Administration;
using Bot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Web.Admin;

/// <summary>Synonyms, contacts and sources, which the province keeps itself.</summary>
public sealed class ListTests() : OfficeTests(AdminRole.Admin)
{
    private const string Head = "agency,field,person,role,phone,email,hours,valid_from,valid_to\n";

    [Fact]
    public async Task A_synonym_holds_from_the_next_question_on()
    {
        (await Browser.SendAsync("/quan-tri/tu-dong-nghia", ("danh-sach", "# của tỉnh\r\nngựa sắt | xe máy"))).ShouldContain(AdminReplies.SynonymsSaved);

        (await AskAsync("giá giữ ngựa sắt ban ngày là bao nhiêu?")).ShouldContain("3.000");
        (await Browser.GetAsync("/quan-tri/tu-dong-nghia")).ShouldContain("ngựa sắt | xe máy");
    }

    [Theory]
    [InlineData("một mình", "Dòng 1: một nhóm phải có ít nhất hai cách nói")]
    [InlineData("a | xe máy", "Dòng 1: “a” quá ngắn")]
    [InlineData("xe máy | mô tô\n\nmô tô | xe gắn máy", "Dòng 3: “mô tô” đã có ở dòng 1")]
    public async Task A_faulty_line_is_named_and_the_old_list_stays(string list, string told)
    {
        var page = await Browser.SendAsync("/quan-tri/tu-dong-nghia", ("danh-sach", list));

        page.ShouldContain(told);
        File.Exists(Path.Combine(Office.State, "synonyms.tsv")).ShouldBeFalse();
    }

    [Fact]
    public async Task Contacts_are_added_changed_and_taken_back_to_an_earlier_version()
    {
        Office.Write("contacts.csv", Head + "UBND tỉnh Lâm Giang,Phát ngôn chung,Mai Anh,Chánh Văn phòng,0999 000 101,,,2024-01-01,\n");
        await using var server = Office.Another();
        using var editor = await AdminBrowser.SignedInAsync(server, AdminRole.Editor);
        var page = await editor.GetAsync("/quan-tri/danh-ba?sua=0");
        page.ShouldContain("value=\"Mai Anh\"");
        var stamp = AdminBrowser.Inputs(page).First(field => field.Name == "ban").Value;

        (await editor.SendAsync("/quan-tri/danh-ba", ("ban", stamp), ("dong", "0"), ("agency", "UBND tỉnh Lâm Giang"), ("field", "Phát ngôn chung"), ("person", "<b>Lê Văn B</b>"), ("phone", "0999 000 102")))
            .ShouldContain(AdminReplies.ContactsSaved);
        var directory = server.Services.GetRequiredService<ContactDirectory>();
        directory.All.ShouldHaveSingleItem().Person.ShouldBe("<b>Lê Văn B</b>");
        (await editor.SendAsync("/quan-tri/danh-ba", ("ban", stamp), ("agency", "Sở A"), ("field", "b"), ("phone", "1"))).ShouldContain(AdminReplies.ContactsChanged);
        using var shown = await editor.FetchAsync("/quan-tri/danh-ba");
        (await shown.Content.ReadAsStringAsync(Patience.Token)).ShouldNotContain("<b>Lê");

        page = await editor.GetAsync("/quan-tri/danh-ba");
        var version = AdminBrowser.Action(page, "/quan-tri/danh-ba/ban/[^\"]+");
        (await editor.GetAsync(version)).ShouldContain("Mai Anh");
        (await editor.SendAsync(version, ("ban", AdminBrowser.Inputs(page).First(field => field.Name == "ban").Value))).ShouldContain(AdminReplies.ContactsSaved);
        (await File.ReadAllTextAsync(Path.Combine(Office.Corpus, "contacts.csv"), Patience.Token)).ShouldContain("Mai Anh");
        (await editor.FetchAsync("/quan-tri/danh-ba/ban/..%2f..%2fbot.db")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("", "x", "1", "", "Mỗi dòng phải có cơ quan")]
    [InlineData("a", "x", "", "", "Mỗi dòng phải có cơ quan")]
    [InlineData("a", "x", "gọi đi", "", "không phải số điện thoại")]
    [InlineData("a", "x", "", "b@c@d", "không phải địa chỉ thư")]
    public async Task A_wrong_contact_is_told(string agency, string field, string phone, string mail, string told)
    {
        Office.Write("contacts.csv", Head);
        await using var server = Office.Another();
        using var editor = await AdminBrowser.SignedInAsync(server, AdminRole.Editor);
        var stamp = AdminBrowser.Inputs(await editor.GetAsync("/quan-tri/danh-ba")).First(one => one.Name == "ban").Value;

        (await editor.SendAsync("/quan-tri/danh-ba", ("ban", stamp), ("agency", agency), ("field", field), ("phone", phone), ("email", mail))).ShouldContain(told);

        (await File.ReadAllTextAsync(Path.Combine(Office.Corpus, "contacts.csv"), Patience.Token)).ShouldBe(Head);
    }

    [Fact]
    public async Task Sources_are_kept_as_the_indexer_reads_them_and_crawled_at_once()
    {
        (await Browser.SendAsync("/quan-tri/nguon", ("ten", "tin"), ("kieu", "rss"), ("dia-chi", "https://langiang.invalid/rss"), ("so-trang", "5"))).ShouldContain(AdminReplies.SourcesSaved);
        (await Browser.SendAsync("/quan-tri/nguon/lich", ("gio", "24"))).ShouldContain("Tự thu thập mỗi 24 giờ.");
        CrawlPlan.TryParse(await File.ReadAllTextAsync(Path.Combine(Office.State, "crawl.json"), Patience.Token))!.Hosts.ShouldBe(["langiang.invalid"]);

        (await Browser.SendAsync("/quan-tri/nguon/chay", ("ten", "tin"))).ShouldContain(AdminReplies.CrawlStarted);
        var run = await Office.RunEndsAsync();

        // The crawl is followed by taking in what it brought.
        if (run.Job.Action == "crawl") run = await Office.Services.GetRequiredService<IndexingRun>().NextAsync(run, Patience.Token);
        await Office.RunEndsAsync();
        run!.Job.Action.ShouldBe("lapchimuc");
        Office.Services.GetRequiredService<Audit>().Last(20).ShouldContain(entry => entry.Action == "crawl" && entry.Target == "tin" && entry.Outcome == "exit 2");
        (await Browser.GetAsync("/quan-tri/nguon")).ShouldContain("Lần gần nhất");
        (await Browser.SendAsync("/quan-tri/nguon/bo", ("ten", "tin"))).ShouldContain(AdminReplies.SourceGone);
    }

    [Theory]
    [InlineData("Tin Mới", "rss", "https://langiang.example/rss", "", "Tên nguồn chỉ gồm")]
    [InlineData("tin", "ftp", "https://langiang.example/rss", "", "Kiểu nguồn phải là")]
    [InlineData("tin", "rss", "file:///etc/passwd", "", "Địa chỉ nguồn phải")]
    [InlineData("tin", "rss", "http://127.0.0.1/rss", "", "Địa chỉ nguồn phải")]
    [InlineData("tin", "list", "https://langiang.example/", "(", "không phải biểu thức chính quy")]
    public async Task A_wrong_source_is_told(string name, string kind, string url, string links, string told)
    {
        (await Browser.SendAsync("/quan-tri/nguon", ("ten", name), ("kieu", kind), ("dia-chi", url), ("mau", links), ("so-trang", "5"))).ShouldContain(told);

        File.Exists(Path.Combine(Office.State, "crawl.json")).ShouldBeFalse();
    }

    private async Task<string> AskAsync(string question) => (await Office.Services.GetRequiredService<Answerer>().AnswerAsync(new(question, "c"), Patience.Token)).Text;
}
