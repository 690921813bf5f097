using Notch.Desk.Store;

namespace Notch.Web.Accounts;

/// <summary>An account as ASP.NET Core Identity handles it: changed here, kept by <see cref="DeskUserStore"/>.</summary>
internal sealed class DeskUser
{
    public long Key { get; init; }

    public string Name { get; set; } = "";

    public string Password { get; set; } = "";

    public string Role { get; init; } = "";

    public string Stamp { get; set; } = "";

    public bool IsClosed { get; init; }

    /// <summary>Hash of the one-time link that a new account is made from.</summary>
    public string Invitation { get; init; } = "";

    public static DeskUser Of(StoredAccount account) =>
        new()
        {
            Key = account.Key,
            Name = account.Name,
            Password = account.Password,
            Role = account.Role,
            Stamp = account.Stamp,
            IsClosed = account.IsClosed,
        };
}
