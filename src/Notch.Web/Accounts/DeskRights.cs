using Notch.Desk.Store;
using Notch.Web.Alerts;

namespace Notch.Web.Accounts;

/// <summary>Which role opens which page of the desk.</summary>
internal static class DeskRights
{
    private static readonly string[] Coders = ["coder", "editor", "admin"];
    private static readonly string[] Moderators = ["moderator", "editor", "admin"];
    private static readonly string[] Editors = ["editor", "admin"];
    private static readonly string[] Admins = ["admin"];

    /// <summary>Pages of the desk in the order of its menu.</summary>
    public static IReadOnlyList<DeskArea> Areas { get; } =
    [
        new(Urls.Moderation, "Comments", "Held, published, spam and removed comments", Moderators),
        new(
            Urls.Bans,
            "Bans",
            "Names, mail addresses, links and words that may not comment",
            Moderators
        ),
        new(Urls.Review, "Review", "Codings that readers doubt", Coders),
        new(Urls.Sources, "Sources", "What the desk reads, and how that goes", Editors),
        new(Urls.Runs, "Runs", "What each run did and could not read", Editors),
        new(AlertUrls.Desk, "Alerts", "Who is told of which notches", Editors),
        new(Urls.Users, "Users", "Accounts, roles and invitations", Admins),
        new(Urls.Audit, "Log", "Who did what", Admins),
        new(Urls.Account, "Your account", "Password and passkeys", DeskAccounts.Roles),
    ];

    /// <summary>Pages that an account may open.</summary>
    public static IEnumerable<DeskArea> Of(StoredAccount account) =>
        Areas.Where(a => a.Roles.Contains(account.Role));

    /// <summary>True when an account may open an address of the desk; the desk's front is for everybody who is logged in.</summary>
    public static bool MayOpen(StoredAccount account, string path)
    {
        var area = Areas.FirstOrDefault(a =>
            path.Equals(a.Address, StringComparison.OrdinalIgnoreCase)
            || path.StartsWith(a.Address + "/", StringComparison.OrdinalIgnoreCase)
        );
        return area is null || area.Roles.Contains(account.Role);
    }

    /// <summary>True for the pages that need no login: the login itself and one-time links.</summary>
    public static bool IsOpen(string path) =>
        path.Equals(Urls.LogIn, StringComparison.OrdinalIgnoreCase)
        || path.StartsWith(Urls.FirstAdmin(""), StringComparison.OrdinalIgnoreCase);
}
