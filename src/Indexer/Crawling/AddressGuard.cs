using System.Net;
using System.Net.Sockets;
using Indexer.Reading;

namespace Indexer.Crawling;

/// <summary>
/// Decides which addresses may be asked. The host must be on the list, and the address it resolves to must be public; it is resolved
/// once and that very address is connected to, so that a name cannot change its meaning in between.
/// </summary>
internal sealed class AddressGuard(IReadOnlyList<string> hosts)
{
    /// <summary>Names to addresses; tests put their own in.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Which addresses are open; tests open the loopback of their own servers.</summary>
    public Func<IPAddress, bool> IsOpen { get; init; } = WebAddress.IsPublic;

    public Func<int, bool> IsOpenPort { get; init; } = port => port is 80 or 443;

    /// <summary>Null when the address may be asked, else why not.</summary>
    public string? Refusal(Uri address)
    {
        if (address.Scheme is not ("http" or "https")) return $"scheme {address.Scheme}";
        if (address.UserInfo.Length > 0) return "a user name before the host";
        if (!IsOpenPort(address.Port)) return $"port {address.Port}";
        if (address.HostNameType is not UriHostNameType.Dns) return "a bare address instead of a host name";
        return hosts.Contains(address.IdnHost, StringComparer.OrdinalIgnoreCase) ? null : $"host {address.IdnHost} is not listed";
    }

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await Resolve(context.DnsEndPoint.Host, cancellationToken);
        var open = addresses.Where(IsOpen).ToArray();
        // A name that leads inside as well as outside is a trick, not a mirror.
        if (open.Length == 0 || open.Length < addresses.Length)
            throw new AddressRefusedException($"{context.DnsEndPoint.Host} leads to an address that is not public.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>An address that must not be asked.</summary>
internal sealed class AddressRefusedException(string message) : IOException(message);
