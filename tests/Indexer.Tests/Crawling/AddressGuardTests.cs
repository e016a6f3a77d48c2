using System.Net;
using Indexer.Crawling;
using Indexer.Reading;

namespace Indexer.Tests.Crawling;

public sealed class AddressGuardTests
{
    private const string Listed = "langiang.example";

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.1/")]                            // short form
    [InlineData("http://2130706433/")]                       // decimal
    [InlineData("http://0x7f000001/")]                       // hexadecimal
    [InlineData("http://0177.0.0.1/")]                       // octal
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://10.0.0.8/")]
    [InlineData("http://172.16.5.4/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")] // metadata of a cloud
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]               // IPv4 inside IPv6
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://8.8.8.8/")]                          // public, but no name that is listed
    [InlineData("http://localhost/")]
    [InlineData("http://localhost.localdomain/")]
    [InlineData("http://metadata.google.internal/")]
    [InlineData("http://khac.example/")]                     // not listed
    [InlineData("http://langiang.example.evil.example/")]    // the name as a prefix
    [InlineData("http://evil-langiang.example/")]            // the name as a suffix
    [InlineData("http://langiang.example@evil.example/")]    // the name as a user
    [InlineData("http://a:b@langiang.example/")]             // a user before the right host
    [InlineData("http://langiang.example:22/")]
    [InlineData("http://langiang.example:6379/")]
    [InlineData("http://langiang.example:8080/")]
    [InlineData("ftp://langiang.example/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("file://langiang.example/etc/passwd")]
    [InlineData("gopher://langiang.example/")]
    [InlineData("data:text/html,x")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ldap://langiang.example/")]
    public void An_address_off_the_list_is_refused_before_anything_is_sent(string address) =>
        new AddressGuard([Listed]).Refusal(new Uri(address)).ShouldNotBeNull();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.0.10")]
    [InlineData("169.254.169.254")]
    [InlineData("100.127.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("fe80::1")]
    [InlineData("fc00::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:7f00:1::1")]
    public async Task A_listed_name_that_leads_inside_is_refused_at_connect_time(string address)
    {
        WebAddress.IsPublic(IPAddress.Parse(address)).ShouldBeFalse();
        using var fetcher = Fetcher(IPAddress.Parse(address));

        var fetched = await fetcher.GetAsync(new Uri($"http://{Listed}/"), null, TestContext.Current.CancellationToken);

        fetched.Bytes.ShouldBeNull();
        fetched.Problem!.ShouldContain("not public");
    }

    [Fact]
    public async Task A_name_that_leads_both_inside_and_outside_is_refused()
    {
        using var fetcher = Fetcher(IPAddress.Parse("8.8.8.8"), IPAddress.Loopback);

        (await fetcher.GetAsync(new Uri($"http://{Listed}/"), null, TestContext.Current.CancellationToken)).Problem!.ShouldContain("not public");
    }

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("203.113.131.1")]
    [InlineData("2001:ee0:4141::1")]
    public void Public_addresses_are_open(string address) => WebAddress.IsPublic(IPAddress.Parse(address)).ShouldBeTrue();

    private static PageFetcher Fetcher(params IPAddress[] addresses) =>
        new(new AddressGuard([Listed]) { Resolve = (_, _) => Task.FromResult(addresses) }, "Test/1.0", TimeSpan.FromSeconds(5));
}
