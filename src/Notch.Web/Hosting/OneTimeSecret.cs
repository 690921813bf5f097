using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Notch.Web.Hosting;

/// <summary>Secrets of links and sessions: who holds one may come in, and the store keeps its hash only.</summary>
internal static class OneTimeSecret
{
    /// <summary>32 bytes of chance that may stand in an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What the store keeps: SHA-256 in lower hexadecimal.</summary>
    public static string Hash(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
