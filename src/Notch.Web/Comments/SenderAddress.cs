using System.Net;
using System.Security.Cryptography;
using Notch.Desk.Store;

namespace Notch.Web.Comments;

/// <summary>What is used of the address that a comment came from: its network for limits, a keyed hash of that for the store.</summary>
internal sealed class SenderAddress(AccountStore accounts)
{
    private const int V4Bytes = 3;
    private const int V6Bytes = 6;

    private static readonly TimeSpan KeyAge = TimeSpan.FromDays(7);

    /// <summary>The network: the first three bytes of an IPv4 address, six of an IPv6 one.</summary>
    /// <param name="address">The address; null counts as none, which is a network of its own.</param>
    public static string Network(IPAddress? address)
    {
        if (address is null)
        {
            return "none";
        }
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        byte[] bytes = plain.GetAddressBytes();
        return Convert.ToHexStringLower(bytes.AsSpan(0, bytes.Length == 4 ? V4Bytes : V6Bytes));
    }

    /// <summary>Keyed hash of a network; the key is replaced, and the old one forgotten, every week.</summary>
    /// <param name="network">From <see cref="Network"/>.</param>
    public string Hash(string network)
    {
        byte[] key = accounts.Secret(
            "senders",
            () => RandomNumberGenerator.GetBytes(32),
            oldest: KeyAge
        );
        byte[] hash = HMACSHA256.HashData(key, System.Text.Encoding.ASCII.GetBytes(network));
        return Convert.ToHexStringLower(hash.AsSpan(0, 12));
    }
}
