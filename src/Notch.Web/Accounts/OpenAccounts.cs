using Microsoft.AspNetCore.Identity;

namespace Notch.Web.Accounts;

/// <summary>Closed accounts do not log in, neither with a password nor with a passkey.</summary>
internal sealed class OpenAccounts : IUserConfirmation<DeskUser>
{
    public Task<bool> IsConfirmedAsync(UserManager<DeskUser> manager, DeskUser user) =>
        Task.FromResult(!user.IsClosed);
}
