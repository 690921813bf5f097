using System.Buffers.Text;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Notch.Desk.Store;

namespace Notch.Web.Accounts;

/// <summary>Sessions in the store: the cookie holds a random key only, and a deleted row ends a session at once.</summary>
internal sealed class StoredSessions(SessionStore sessions, TimeProvider clock) : ITicketStore
{
    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        string key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await RenewAsync(key, ticket);
        return key;
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        string id = ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!;
        sessions.Save(
            Hash(key),
            long.Parse(id, CultureInfo.InvariantCulture),
            TicketSerializer.Default.Serialize(ticket),
            ticket.Properties.ExpiresUtc ?? clock.GetUtcNow() + DeskAccounts.SessionLength
        );
        return Task.CompletedTask;
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key) =>
        Task.FromResult(
            sessions.Find(Hash(key)) is { } ticket
                ? TicketSerializer.Default.Deserialize(ticket)
                : null
        );

    public Task RemoveAsync(string key)
    {
        sessions.End(Hash(key));
        return Task.CompletedTask;
    }

    private static string Hash(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
