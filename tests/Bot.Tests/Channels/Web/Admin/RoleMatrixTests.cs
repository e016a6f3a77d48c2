using System.Net;
using Bot.Admin;
using Bot.Channels.Web.Admin;
using Bot.State.Administration;
using Bot.Tests.Fixtures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Web.Admin;

/// <summary>Who may do what on the admin pages is said in one table; each cell of action, principal and form token is tried.</summary>
public sealed class RoleMatrixTests(RoleMatrixTests.Bots bots) : IClassFixture<RoleMatrixTests.Bots>
{
    private const AdminRole V = AdminRole.Viewer;
    private const AdminRole E = AdminRole.Editor;
    private const AdminRole A = AdminRole.Admin;

    // Every action, and the least that somebody must be for it.
    private static readonly (string Action, AdminRole Needs)[] Actions =
    [
        ("GET /quan-tri", V),
        ("POST /quan-tri/dang-xuat", V),
        ("POST /quan-tri/tam-dung", A),
        ("POST /quan-tri/tiep-tuc", A),
        ("GET /quan-tri/lap-chi-muc", V),
        ("GET /quan-tri/lap-chi-muc/dien-bien", V),
        ("POST /quan-tri/lap-chi-muc/phan-thay-doi", E),
        ("POST /quan-tri/lap-chi-muc/toan-bo", A),
        ("POST /quan-tri/lap-chi-muc/dong-y", A),
        ("POST /quan-tri/lap-chi-muc/quay-lai", A),
        ("GET /quan-tri/tep-loi", V),
        ("GET /quan-tri/tai-len", E),
        ("POST /quan-tri/tai-len", E),
        ("GET /quan-tri/tai-len/{key}", E),
        ("POST /quan-tri/tai-len/{key}", E),
        ("POST /quan-tri/tai-len/{key}/bo", E),
        ("GET /quan-tri/cau-hoi", E),
        ("GET /quan-tri/giai-dap", E),
        ("POST /quan-tri/giai-dap", E),
        ("GET /quan-tri/phieu", E),
        ("GET /quan-tri/phieu/{id:long}", E),
        ("POST /quan-tri/phieu/{id:long}/tra-loi", E),
        ("POST /quan-tri/phieu/{id:long}/dong", E),
        ("GET /quan-tri/tu-dong-nghia", V),
        ("POST /quan-tri/tu-dong-nghia", E),
        ("GET /quan-tri/danh-ba", V),
        ("POST /quan-tri/danh-ba", E),
        ("GET /quan-tri/danh-ba/ban/{name}", E),
        ("POST /quan-tri/danh-ba/ban/{name}", E),
        ("GET /quan-tri/nguon", V),
        ("POST /quan-tri/nguon", A),
        ("POST /quan-tri/nguon/bo", A),
        ("POST /quan-tri/nguon/lich", A),
        ("POST /quan-tri/nguon/chay", E),
        ("GET /quan-tri/thong-bao", A),
        ("POST /quan-tri/thong-bao", A),
        ("GET /quan-tri/thong-bao/{id:long}", A),
        ("POST /quan-tri/thong-bao/{id:long}/gui", A),
        ("POST /quan-tri/thong-bao/{id:long}/go", A),
        ("GET /quan-tri/nhat-ky", A),
        ("GET /quan-tri/nhat-ky.csv", A),
        ("POST /quan-tri/phien/ket-thuc", A),
        ("GET /quan-tri/sao-luu", A),
        ("POST /quan-tri/sao-luu", A),
        ("GET /quan-tri/sao-luu/{name}", A),
        ("POST /quan-tri/sao-luu/{name}/kiem-tra", A),
        ("POST /quan-tri/sao-luu/{name}/xoa", A),
        ("GET /quan-tri/van-ban", V),
        ("GET /quan-tri/van-ban/{slug}", E),
        ("POST /quan-tri/van-ban/{slug}/rut", E),
        ("GET /quan-tri/rut/{id:long}", V),
        ("POST /quan-tri/rut/{id:long}/dinh-chinh", E),
        ("POST /quan-tri/rut/{id:long}/khoi-phuc", E),
    ];

    private static readonly string[] Principals = ["nobody", "a session that ended", "viewer", "editor", "admin"];

    private static readonly string[] Tokens = ["its own", "none", "another's"];

    public static TheoryData<string, string, string, int> Cells
    {
        get
        {
            var cells = new TheoryData<string, string, string, int>();
            foreach (var (action, needs) in Actions)
                foreach (var principal in Principals)
                    foreach (var token in action.StartsWith("POST", StringComparison.Ordinal) ? Tokens : Tokens[..1])
                        cells.Add(action, principal, token, (int)needs);
            return cells;
        }
    }

    [Fact]
    public void Every_action_of_the_admin_pages_is_in_the_table_with_its_role()
    {
        var mapped = bots.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/quan-tri", StringComparison.Ordinal) && !endpoint.RoutePattern.RawText!.StartsWith("/quan-tri/dang-nhap", StringComparison.Ordinal))
            .Select(endpoint => ($"{endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single()} {endpoint.RoutePattern.RawText!.TrimEnd('/')}", endpoint.Metadata.GetMetadata<Needed>()?.Role));

        mapped.OrderBy(one => one.Item1, StringComparer.Ordinal).ShouldBe(Actions.Select(action => (action.Action, (AdminRole?)action.Needs)).OrderBy(one => one.Action, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Only_those_may_who_should_and_only_by_their_own_forms(string action, string principal, string token, int needs)
    {
        using var browser = await bots.BrowserAsync(principal);
        var before = LastEntry();
        var parts = action.Split(' ');
        // A key that nothing has: what may be done is then told to be missing.
        var path = parts[1].Replace("{id:long}", "999999", StringComparison.Ordinal).Replace("{key}", "0123456789AB", StringComparison.Ordinal);

        using var response = parts[0] == "GET"
            ? await browser.FetchAsync(path)
            : await browser.PostBareAsync(path, token switch { "its own" => browser.FormToken, "none" => null, _ => bots.OthersToken });

        var isSignedIn = Principals.IndexOf(principal) >= 2;
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Patience.Token));
        var last = LastEntry();
        if (!isSignedIn && parts[0] == "GET")
        {
            response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            response.Headers.Location!.ToString().ShouldStartWith("/quan-tri/dang-nhap");
            last.ShouldBe(before);
        }
        else if (!isSignedIn)
        {
            response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            last.ShouldBe(before);
        }
        else if (Principals.IndexOf(principal) - 2 < needs)
        {
            response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            page.ShouldContain(AdminReplies.MayNot((AdminRole)needs));
            last!.Outcome.ShouldBe("refused: role");
        }
        else if (parts[0] == "POST" && token != "its own")
        {
            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            page.ShouldContain(AdminReplies.FormTooOld);
            last!.Outcome.ShouldBe("refused: form");
        }
        else
        {
            response.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.SeeOther, HttpStatusCode.Redirect, HttpStatusCode.BadRequest, HttpStatusCode.NotFound);
            page.ShouldNotContain(AdminReplies.FormTooOld);
            last?.Outcome.ShouldNotStartWith("refused");
        }
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    private AuditEntry? LastEntry() => bots.Server.Services.GetRequiredService<Audit>().Last(1) is [var entry] ? entry : null;

    public sealed class Bots : IAsyncLifetime
    {
        internal BotServer Server { get; } = BotServer.WithSamples(("FirstBuild:Corpus", "/nowhere/at-all"), ("Admin:SignInTries", "1000"));

        internal string OthersToken { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            using var other = await AdminBrowser.SignedInAsync(Server, AdminRole.Admin, "another");
            OthersToken = other.FormToken!;
        }

        internal async Task<AdminBrowser> BrowserAsync(string principal)
        {
            if (principal == "nobody") return AdminBrowser.Stranger(Server);
            var role = AdminRoles.TryParse(principal) ?? AdminRole.Admin;
            var browser = await AdminBrowser.SignedInAsync(Server, role, principal);
            if (AdminRoles.TryParse(principal) is null)
            {
                var sessions = Server.Services.GetRequiredService<AdminSessions>();
                foreach (var session in sessions.All(new AdminOptions().Limits).Where(one => one.User.Name == principal)) await sessions.EndAsync(session.Id);
            }
            return browser;
        }

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
