using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Notch.Desk.Store;
using Notch.Web.Hosting;

namespace Notch.Web.Accounts;

/// <summary>Sessions in the store: the cookie holds a random key only, and a deleted row ends a session at once.</summary>
internal sealed class StoredSessions(SessionStore sessions, TimeProvider clock) : ITicketStore
{
    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        string key = OneTimeSecret.New();
        await RenewAsync(key, ticket);
        return key;
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        string id = ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!;
        sessions.Save(
            OneTimeSecret.Hash(key),
            long.Parse(id, CultureInfo.InvariantCulture),
            TicketSerializer.Default.Serialize(ticket),
            ticket.Properties.ExpiresUtc ?? clock.GetUtcNow() + DeskAccounts.SessionLength
        );
        return Task.CompletedTask;
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key) =>
        Task.FromResult(
            sessions.Find(OneTimeSecret.Hash(key)) is { } ticket
                ? TicketSerializer.Default.Deserialize(ticket)
                : null
        );

    public Task RemoveAsync(string key)
    {
        sessions.End(OneTimeSecret.Hash(key));
        return Task.CompletedTask;
    }
}
