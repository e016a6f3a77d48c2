using System.Net;
using System.Text;
using Archive.Index;
using Bot.Admin;
using Bot.State.Administration;
using Bot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Web.Admin;

public sealed class UploadTests() : OfficeTests(AdminRole.Editor, ("Admin:MaxUploadMegabytes", "1"))
{
    private const string MarketRule = "Chợ đêm mở cửa đến 22 giờ.";

    [Fact]
    public async Task A_document_is_read_corrected_accepted_and_found()
    {
        var page = await UploadAsync("Chợ đêm.txt", OfficeServer.Decision("20/2025/QĐ-UBND", "Quy định về chợ đêm", MarketRule));

        page.ShouldContain("value=\"20/2025/QĐ-UBND\"");
        page.ShouldContain("value=\"2025-03-18\"");
        page.ShouldContain(MarketRule);
        Directory.Exists(Path.Combine(Office.Corpus, "tai-len")).ShouldBeFalse();

        var facts = Facts(page, ("number", "21/2025/QĐ-UBND"), ("effective", ""), ("publisher", "<script>alert(1)</script>"));
        (await Browser.SendAsync(UploadPath(page), facts)).ShouldContain(AdminReplies.AcceptedRunning);
        (await Office.RunEndsAsync()).IsDone.ShouldBeTrue();

        using var snapshot = Office.Services.GetRequiredService<ArchiveReader>().Snapshot();
        var document = snapshot.List(DocumentFilter.All, 10).Single(one => one.Facts.Id == "tai-len/Chợ-đêm.txt");
        document.Facts.Number!.ToString().ShouldBe("21/2025/QĐ-UBND");
        document.Facts.Effective.ShouldBeNull();
        document.Facts.Title.ShouldBe("Quy định về chợ đêm");
        var sidecar = await File.ReadAllTextAsync(Path.Combine(Office.Corpus, "tai-len", "Chợ-đêm.txt.meta.json"), Patience.Token);
        sidecar.ShouldContain("\"number\": \"21/2025/QĐ-UBND\"");
        sidecar.ShouldNotContain("title");
        Directory.EnumerateFileSystemEntries(Path.Combine(Office.State, "uploads")).ShouldBeEmpty();
        Office.Services.GetRequiredService<Audit>().Last(5).ShouldContain(entry => entry.Action == "accept" && entry.Target == "tai-len/Chợ-đêm.txt" && entry.Person.User == "editor");
    }

    [Theory]
    [InlineData("number", "abc", "không phải số, ký hiệu")]
    [InlineData("kind", "Bánh mì", "không phải tên loại văn bản")]
    [InlineData("issued", "2025-02-30", "phải là ngày có thật")]
    [InlineData("url", "javascript:alert(1)", "phải bắt đầu bằng http://")]
    public async Task A_wrong_fact_is_told_and_nothing_is_accepted(string field, string value, string told)
    {
        var page = await UploadAsync("a.txt", OfficeServer.Decision("20/2025/QĐ-UBND", "Quy định về chợ đêm", MarketRule));

        var answer = await Browser.SendAsync(UploadPath(page), Facts(page, (field, value)));

        answer.ShouldContain(told);
        answer.ShouldContain($"value=\"{value}\"");
        Directory.Exists(Path.Combine(Office.Corpus, "tai-len")).ShouldBeFalse();
    }

    [Fact]
    public async Task What_cannot_be_read_or_may_not_be_public_is_refused_with_its_reason()
    {
        var secret = "TỐI MẬT\n" + OfficeServer.Decision("20/2025/QĐ-UBND", "Quy định", MarketRule);

        var page = await UploadAsync("mat.txt", secret);

        page.ShouldContain(AdminReplies.Unreadable);
        page.ShouldContain("RESTRICTED");
        (await Browser.SendAsync(UploadPath(page))).ShouldContain(AdminReplies.Unreadable);
        (await Browser.SendAsync(UploadPath(page) + "/bo")).ShouldContain(AdminReplies.UploadDiscarded);
        Directory.EnumerateFileSystemEntries(Path.Combine(Office.State, "uploads")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_no_document_is_refused_before_it_is_stored()
    {
        (await UploadAsync("chay.exe", "MZ")).ShouldContain("tên hoặc định dạng không dùng được");
        (await UploadAsync("rong.txt", "")).ShouldContain("rỗng");
        (await UploadAsync("lon.txt", new string('a', (1 << 20) + 1))).ShouldContain("lớn hơn 1 MB");
        (await Browser.SendAsync("/quan-tri/tai-len")).ShouldContain(AdminReplies.NoFile);
        Directory.Exists(Path.Combine(Office.State, "uploads")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_document_of_the_same_name_is_replaced_only_when_that_is_meant()
    {
        foreach (var (rule, replace) in new[] { ("Lần một.", false), ("Lần hai.", false), ("Lần hai.", true) })
        {
            var page = await UploadAsync("cho.txt", OfficeServer.Decision("20/2025/QĐ-UBND", "Quy định về chợ đêm", rule));
            var answer = await Browser.SendAsync(UploadPath(page), replace ? Facts(page, ("thay", "co")) : Facts(page));
            if (rule == "Lần hai." && !replace) answer.ShouldContain(AdminReplies.NameTaken);
            else await Office.RunEndsAsync();
        }

        (await File.ReadAllTextAsync(Path.Combine(Office.Corpus, "tai-len", "cho.txt"), Patience.Token)).ShouldContain("Lần hai.");
        Directory.EnumerateFiles(Path.Combine(Office.Corpus, ".da-rut"), "cho.txt", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_file_without_the_token_of_the_form_is_not_stored()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent("a"u8.ToArray()), "tep", "a.txt" } };
        using var response = await Browser.PostContentAsync("/quan-tri/tai-len", form);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Directory.Exists(Path.Combine(Office.State, "uploads")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("/quan-tri/tai-len/..%2f..%2fetc")]
    [InlineData("/quan-tri/tai-len/0123456789AB")]
    public async Task A_key_that_is_none_leads_nowhere(string path)
    {
        using var response = await Browser.FetchAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> UploadAsync(string name, string text)
    {
        using var response = await Browser.UploadAsync("/quan-tri/tai-len", name, Encoding.UTF8.GetBytes(text));
        return await Browser.FollowAsync(response);
    }

    private static string UploadPath(string page) => AdminBrowser.Action(page, "/quan-tri/tai-len/[0-9A-Z]{12}");

    /// <summary>The form as the page filled it, with some fields changed.</summary>
    private static (string, string)[] Facts(string page, params (string Name, string Value)[] changed) =>
        [.. AdminBrowser.Inputs(page).Where(field => field.Name != "thay" && changed.All(one => one.Name != field.Name)), .. changed];
}
