using System.Buffers.Text;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Notch.Desk.Store;
using Notch.Web.Comments;
using Notch.Web.Hosting;

namespace Notch.Web.Accounts;

/// <summary>Who is at the desk: passwords, passkeys, sessions and one-time links, by ASP.NET Core Identity over the site's own store.</summary>
/// <remarks>Forms at the desk carry a token that is bound to the session.</remarks>
internal sealed partial class DeskAccounts(
    AccountStore accounts,
    SessionStore sessions,
    PasskeyStore passkeys,
    AuditStore audit,
    UserManager<DeskUser> users,
    SignInManager<DeskUser> signIn,
    FormTokens tokens,
    RateLimits limits,
    TimeProvider clock,
    ILogger<DeskAccounts> log
)
{
    public const int ShortestPassword = 12;
    public const string Cookie = "notch-desk";
    private const string SessionClaim = "session";
    private const string Admin = "admin";
    private const int LongestName = 80;

    public static readonly TimeSpan SessionLength = TimeSpan.FromHours(12);
    private static readonly TimeSpan InvitationLength = TimeSpan.FromHours(24);

    /// <summary>A hash that no password has: checked when the name is unknown, so that the time tells nothing.</summary>
    private static readonly DeskUser Nobody = new()
    {
        Password = new PasswordHasher<DeskUser>().HashPassword(new DeskUser(), OneTimeSecret.New()),
    };

    /// <summary>Roles that an account may have, the least first.</summary>
    public static IReadOnlyList<string> Roles { get; } =
    ["reader", "coder", "moderator", "editor", Admin];

    /// <summary>A one-time link's secret for the first administrator; null when there is an account already.</summary>
    public string? InviteFirst()
    {
        if (accounts.Count() > 0)
        {
            return null;
        }
        string secret = OneTimeSecret.New();
        accounts.Invite(OneTimeSecret.Hash(secret), Admin, clock.GetUtcNow() + InvitationLength);
        return secret;
    }

    /// <summary>A one-time link's secret for a colleague.</summary>
    /// <param name="role">What the colleague may do.</param>
    /// <param name="by">The administrator.</param>
    public string Invite(string role, StoredAccount by)
    {
        string secret = OneTimeSecret.New();
        accounts.InviteColleague(
            OneTimeSecret.Hash(secret),
            role,
            clock.GetUtcNow() + InvitationLength,
            by.Name
        );
        return secret;
    }

    /// <summary>True while a one-time link holds.</summary>
    public bool IsInvited(string secret) => accounts.IsInvited(OneTimeSecret.Hash(secret));

    /// <summary>Makes an account from a one-time link; what is wrong, or null when it was made.</summary>
    public async Task<string?> AcceptAsync(string secret, string name, string password)
    {
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
        {
            return "Please choose a name of at most 80 characters.";
        }
        if (password.Length is < ShortestPassword or > 200)
        {
            return "Please choose a password of 12 to 200 characters.";
        }
        var made = await users.CreateAsync(
            new DeskUser { Name = name, Invitation = OneTimeSecret.Hash(secret) },
            password
        );
        return made.Succeeded ? null : string.Join(' ', made.Errors.Select(e => e.Description));
    }

    /// <summary>Logs in; false when the name or the password is wrong, or there were too many tries.</summary>
    public async Task<bool> LogInAsync(HttpContext context, string name, string password)
    {
        bool patient = IsPatient(context, name);
        var user = await users.FindByNameAsync(name);
        if (user is null)
        {
            users.PasswordHasher.VerifyHashedPassword(Nobody, Nobody.Password, password);
            return false;
        }
        var result = await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: false);
        if (!patient || !result.Succeeded)
        {
            audit.Add(user.Name, "login refused", "password");
            return false;
        }
        await BeginAsync(user, "password");
        return true;
    }

    /// <summary>What a browser needs to ask for a passkey: options of the WebAuthn standard as JSON.</summary>
    public async Task<string> PasskeyRequestAsync() =>
        await signIn.MakePasskeyRequestOptionsAsync(user: null);

    /// <summary>Logs in with a passkey's answer; false when it is not one of ours or came too late.</summary>
    public async Task<bool> LogInWithPasskeyAsync(HttpContext context, string credential)
    {
        if (!IsPatient(context, "passkey"))
        {
            return false;
        }
        var result = await Attempt(signIn.PerformPasskeyAssertionAsync, credential);
        if (result is not { Succeeded: true } || !await signIn.CanSignInAsync(result.User))
        {
            Refused(log, result?.Failure?.Message ?? "the account is closed, or nothing was asked");
            return false;
        }
        await users.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        await BeginAsync(result.User, "passkey");
        return true;
    }

    /// <summary>What a browser needs to make a passkey for an account.</summary>
    public async Task<string> PasskeyCreationAsync(StoredAccount account) =>
        await signIn.MakePasskeyCreationOptionsAsync(
            new PasskeyUserEntity
            {
                Id = account.Key.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Name = account.Name,
                DisplayName = account.Name,
            }
        );

    /// <summary>Keeps a passkey that a browser made; false when it did not answer what was asked.</summary>
    public async Task<bool> AddPasskeyAsync(StoredAccount account, string credential, string name)
    {
        var result = await Attempt(signIn.PerformPasskeyAttestationAsync, credential);
        if (
            result is not { Succeeded: true }
            || await users.FindByNameAsync(account.Name) is not { } user
        )
        {
            Refused(log, result?.Failure?.Message ?? "nothing was asked, or the answer is damaged");
            return false;
        }
        result.Passkey.Name = name;
        var added = await users.AddOrUpdatePasskeyAsync(user, result.Passkey);
        if (added.Succeeded)
        {
            audit.Add(account.Name, "passkey added", PasskeyRecords.Of(result.Passkey).Name);
        }
        return added.Succeeded;
    }

    /// <summary>Takes a passkey away.</summary>
    public bool RemovePasskey(StoredAccount account, string? credential)
    {
        if (
            credential is null
            || !Base64Url.IsValid(credential)
            || !passkeys.Remove(account.Key, Base64Url.DecodeFromChars(credential))
        )
        {
            return false;
        }
        audit.Add(account.Name, "passkey removed", credential);
        return true;
    }

    /// <summary>Changes a password and ends the account's other sessions; what is wrong, or null.</summary>
    public async Task<string?> ChangePasswordAsync(
        HttpContext context,
        StoredAccount account,
        string old,
        string password
    )
    {
        if (password.Length is < ShortestPassword or > 200)
        {
            return "Please choose a password of 12 to 200 characters.";
        }
        if (
            !IsPatient(context, account.Name)
            || await users.FindByNameAsync(account.Name) is not { } user
            || !(await users.ChangePasswordAsync(user, old, password)).Succeeded
        )
        {
            return "The present password is wrong, or there were too many tries.";
        }
        sessions.EndAll(account.Key);
        audit.Add(account.Name, "password changed", account.Name);
        await BeginAsync(user, "new password");
        return null;
    }

    /// <summary>Ends the session.</summary>
    public Task LogOutAsync() => signIn.SignOutAsync();

    /// <summary>Ends every session of an account.</summary>
    public void LogOutEverywhere(StoredAccount account)
    {
        sessions.EndAll(account.Key);
        audit.Add(account.Name, "logout everywhere", account.Name);
    }

    /// <summary>Who is logged in, with the role that holds now; null when nobody is.</summary>
    public StoredAccount? Current(HttpContext? context) =>
        context?.User.Identity is { IsAuthenticated: true, Name: { } name }
        && accounts.Find(name) is { IsClosed: false } account
            ? account
            : null;

    /// <summary>A token for a form at the desk, bound to the session.</summary>
    public string FormToken(HttpContext context) => tokens.Issue(Purpose(context));

    /// <summary>True when a form at the desk is of this session and not older than it may be.</summary>
    public bool IsForm(HttpContext context, string? token) =>
        tokens.Age(token, Purpose(context)) is { } age && age < SessionLength;

    private static string Purpose(HttpContext context) =>
        "desk " + OneTimeSecret.Hash(context.User.FindFirstValue(SessionClaim) ?? "");

    /// <summary>Identity throws for what is no answer of an authenticator at all, or when nothing was asked.</summary>
    private static async Task<T?> Attempt<T>(Func<string, Task<T>> work, string credential)
        where T : class
    {
        try
        {
            return credential.Length == 0 ? null : await work(credential);
        }
        catch (Exception e) when (e is PasskeyException or InvalidOperationException)
        {
            return null;
        }
    }

    private async Task BeginAsync(DeskUser user, string by)
    {
        await signIn.SignInWithClaimsAsync(
            user,
            isPersistent: false,
            [new Claim(SessionClaim, OneTimeSecret.New())]
        );
        audit.Add(user.Name, "login", by);
    }

    private bool IsPatient(HttpContext context, string name)
    {
        (int, TimeSpan) limit = (10, TimeSpan.FromMinutes(10));
        string network = SenderAddress.Network(context.Connection.RemoteIpAddress);
        bool here = limits.Take("login " + network, limit) == TimeSpan.Zero;
        return limits.Take("login of " + name.ToLowerInvariant(), limit) == TimeSpan.Zero && here;
    }

    [LoggerMessage(LogLevel.Warning, "A passkey was refused: {Reason}")]
    private static partial void Refused(ILogger log, string reason);
}
