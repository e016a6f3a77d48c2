using System.Net;
using System.Text.RegularExpressions;
using Bot.State.Administration;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Fixtures;

/// <summary>A browser on the admin pages: keeps cookies, sends forms with the token of the page, follows nothing by itself.</summary>
internal sealed partial class AdminBrowser : IDisposable
{
    private readonly HttpClient client;

    private AdminBrowser(HttpClient client) => this.client = client;

    /// <summary>The token of the forms, when somebody is signed in.</summary>
    public string? FormToken { get; private set; }

    public static AdminBrowser Stranger(WebApplicationFactory<Program> server, string address = "http://localhost") =>
        new(server.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true, BaseAddress = new Uri(address) }));

    public static async Task<AdminBrowser> SignedInAsync(WebApplicationFactory<Program> server, AdminRole role, string? name = null)
    {
        var browser = Stranger(server);
        var code = await server.Services.GetRequiredService<AdminCodes>().NewAsync(new(name ?? role.Written(), role));
        (await browser.SignInAsync(code)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await browser.GetAsync("/quan-tri");
        return browser;
    }

    public async Task<HttpResponseMessage> SignInAsync(string code, string? back = null)
    {
        await GetAsync("/quan-tri/dang-nhap" + (back is null ? "" : $"?ve={Uri.EscapeDataString(back)}"));
        return await PostAsync("/quan-tri/dang-nhap", ("ma", code), ("ve", back ?? ""));
    }

    public Task<HttpResponseMessage> FetchAsync(string path) => client.GetAsync(new Uri(path, UriKind.Relative), Patience.Token);

    /// <summary>A page as its reader sees it; its forms are what the next one is sent with.</summary>
    public async Task<string> GetAsync(string path)
    {
        using var response = await FetchAsync(path);
        var page = await response.Content.ReadAsStringAsync(Patience.Token);
        if (Token().Match(page) is { Success: true } match) FormToken = match.Groups["token"].Value;
        return WebUtility.HtmlDecode(page);
    }

    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) => PostBareAsync(path, FormToken, fields);

    /// <summary>With a token of the test's choosing, or none.</summary>
    public async Task<HttpResponseMessage> PostBareAsync(string path, string? token, params (string Name, string Value)[] fields)
    {
        var all = fields.Select(field => KeyValuePair.Create(field.Name, field.Value));
        using var form = new FormUrlEncodedContent(token is null ? all : all.Prepend(KeyValuePair.Create("bieu-mau", token)));
        return await client.PostAsync(new Uri(path, UriKind.Relative), form, Patience.Token);
    }

    public async Task<HttpResponseMessage> UploadAsync(string path, string name, byte[] content, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent { { new StringContent(FormToken!), "bieu-mau" }, { new ByteArrayContent(content), "tep", name } };
        foreach (var (field, value) in fields) form.Add(new StringContent(value), field);
        return await client.PostAsync(new Uri(path, UriKind.Relative), form, Patience.Token);
    }

    public Task<HttpResponseMessage> PostContentAsync(string path, HttpContent content) => client.PostAsync(new Uri(path, UriKind.Relative), content, Patience.Token);

    /// <summary>The first address of a form that fits a pattern.</summary>
    public static string Action(string page, string pattern) => Regex.Match(page, $"action=\"(?<path>{pattern})", RegexOptions.NonBacktracking).Groups["path"].Value;

    /// <summary>What the inputs of a page hold, but for its token.</summary>
    public static IEnumerable<(string Name, string Value)> Inputs(string page) => Input().Matches(page)
        .Select(match => (match.Groups["name"].Value, match.Groups["value"].Value)).Where(field => field.Item1 != "bieu-mau");

    /// <summary>Sends a form and opens the page it leads to.</summary>
    public async Task<string> SendAsync(string path, params (string Name, string Value)[] fields)
    {
        using var response = await PostAsync(path, fields);
        return await FollowAsync(response);
    }

    public async Task<string> FollowAsync(HttpResponseMessage response)
    {
        if (response.StatusCode is not HttpStatusCode.SeeOther) return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Patience.Token));
        return await GetAsync(response.Headers.Location!.ToString());
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"bieu-mau\" value=\"(?<token>[^\"]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Token();

    [GeneratedRegex("<input [^>]*name=\"(?<name>[^\"]+)\"[^>]* value=\"(?<value>[^\"]*)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Input();
}
