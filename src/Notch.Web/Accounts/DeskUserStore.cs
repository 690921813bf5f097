using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Notch.Desk.Store;

namespace Notch.Web.Accounts;

/// <summary>Where ASP.NET Core Identity keeps the desk's accounts and their passkeys: the site's own store.</summary>
internal sealed class DeskUserStore(AccountStore accounts, PasskeyStore passkeys)
    : IUserPasswordStore<DeskUser>,
        IUserSecurityStampStore<DeskUser>,
        IUserPasskeyStore<DeskUser>
{
    public Task<string> GetUserIdAsync(DeskUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Key.ToString(CultureInfo.InvariantCulture));

    public Task<string?> GetUserNameAsync(DeskUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Name);

    public Task SetUserNameAsync(
        DeskUser user,
        string? userName,
        CancellationToken cancellationToken
    )
    {
        user.Name = userName ?? "";
        return Task.CompletedTask;
    }

    /// <summary>Names are compared by the store, whatever their case.</summary>
    public Task<string?> GetNormalizedUserNameAsync(
        DeskUser user,
        CancellationToken cancellationToken
    ) => Task.FromResult<string?>(user.Name);

    public Task SetNormalizedUserNameAsync(
        DeskUser user,
        string? normalizedName,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    public Task<IdentityResult> CreateAsync(DeskUser user, CancellationToken cancellationToken) =>
        Task.FromResult(
            accounts.Accept(user.Invitation, user.Name, user.Password, user.Stamp)
                ? IdentityResult.Success
                : IdentityResult.Failed(
                    new IdentityError
                    {
                        Code = "Invitation",
                        Description = "This link has ended, or the name is taken.",
                    }
                )
        );

    public Task<IdentityResult> UpdateAsync(DeskUser user, CancellationToken cancellationToken) =>
        Task.FromResult(
            accounts.Save(user.Key, user.Password, user.Stamp)
                ? IdentityResult.Success
                : IdentityResult.Failed()
        );

    /// <summary>Accounts are closed, never deleted, so that the log keeps its names.</summary>
    public Task<IdentityResult> DeleteAsync(DeskUser user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Accounts are closed, not deleted.");

    public Task<DeskUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Task.FromResult(
            long.TryParse(userId, NumberStyles.None, CultureInfo.InvariantCulture, out long key)
            && accounts.Find(key) is { } account
                ? DeskUser.Of(account)
                : null
        );

    public Task<DeskUser?> FindByNameAsync(
        string normalizedUserName,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            accounts.Find(normalizedUserName) is { } account ? DeskUser.Of(account) : null
        );

    public Task SetPasswordHashAsync(
        DeskUser user,
        string? passwordHash,
        CancellationToken cancellationToken
    )
    {
        user.Password = passwordHash ?? "";
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(DeskUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Password);

    public Task<bool> HasPasswordAsync(DeskUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Password.Length > 0);

    public Task SetSecurityStampAsync(
        DeskUser user,
        string stamp,
        CancellationToken cancellationToken
    )
    {
        user.Stamp = stamp;
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(
        DeskUser user,
        CancellationToken cancellationToken
    ) => Task.FromResult<string?>(user.Stamp);

    public Task AddOrUpdatePasskeyAsync(
        DeskUser user,
        UserPasskeyInfo passkey,
        CancellationToken cancellationToken
    )
    {
        passkeys.Save(user.Key, PasskeyRecords.Of(passkey));
        return Task.CompletedTask;
    }

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(
        DeskUser user,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IList<UserPasskeyInfo>>([
            .. passkeys.Of(user.Key).Select(PasskeyRecords.Of),
        ]);

    public Task<DeskUser?> FindByPasskeyIdAsync(
        byte[] credentialId,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            passkeys.Owner(credentialId) is { } owner && accounts.Find(owner) is { } account
                ? DeskUser.Of(account)
                : null
        );

    public Task<UserPasskeyInfo?> FindPasskeyAsync(
        DeskUser user,
        byte[] credentialId,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            passkeys
                .Of(user.Key)
                .Where(p => p.Credential.AsSpan().SequenceEqual(credentialId))
                .Select(PasskeyRecords.Of)
                .FirstOrDefault()
        );

    public Task RemovePasskeyAsync(
        DeskUser user,
        byte[] credentialId,
        CancellationToken cancellationToken
    )
    {
        passkeys.Remove(user.Key, credentialId);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        // Nothing is held open between calls.
    }
}
