using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Notch.Desk.Comments.Exchange;

/// <summary>Ids of comments that came from elsewhere: the same comment of the same system has the same id each time.</summary>
internal static class ExchangeId
{
    public static string Of(string system, string id) =>
        Base64Url.EncodeToString(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{system} {id}")).AsSpan(0, 12)
        );
}
