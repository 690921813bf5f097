using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Notch.Desk.Store;
using Notch.Web.Comments;

namespace Notch.Web.Accounts;

/// <summary>Who is at the desk: passwords, sessions and the first administrator's one-time link.</summary>
/// <remarks>
/// Passwords are hashed by ASP.NET Core Identity's hasher. A session is a random token in a cookie that is sent to this site only;
/// the store holds its hash. Forms at the desk carry a token that is bound to the session.
/// </remarks>
internal sealed class DeskAccounts(
    AccountStore accounts,
    FormTokens tokens,
    RateLimits limits,
    TimeProvider clock
)
{
    public const int ShortestPassword = 12;
    private const string Cookie = "notch-desk";
    private const string Admin = "admin";

    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(12);
    private static readonly TimeSpan InvitationLength = TimeSpan.FromHours(24);
    private static readonly PasswordHasher<string> Hasher = new();

    /// <summary>A hash that no password has: checked when the name is unknown, so that the time tells nothing.</summary>
    private readonly string _nobody = Hasher.HashPassword("nobody", RandomText());

    /// <summary>A one-time link's secret for the first administrator; null when there is an account already.</summary>
    public string? InviteFirst()
    {
        if (accounts.Count() > 0)
        {
            return null;
        }
        string secret = RandomText();
        accounts.Invite(Hash(secret), Admin, clock.GetUtcNow() + InvitationLength);
        return secret;
    }

    /// <summary>True while a one-time link holds.</summary>
    public bool IsInvited(string secret) => accounts.IsInvited(Hash(secret));

    /// <summary>Makes an account from a one-time link; what is wrong, or null when it was made.</summary>
    public string? Accept(string secret, string name, string password)
    {
        if (name.Length is 0 or > 80)
        {
            return "Please choose a name of at most 80 characters.";
        }
        if (password.Length is < ShortestPassword or > 200)
        {
            return "Please choose a password of 12 to 200 characters.";
        }
        return accounts.Accept(Hash(secret), name, Hasher.HashPassword(name, password))
            ? null
            : "This link has ended, or the name is taken.";
    }

    /// <summary>Logs in; false when the name or the password is wrong, or there were too many tries.</summary>
    public bool LogIn(HttpContext context, string name, string password)
    {
        string network = SenderAddress.Network(context.Connection.RemoteIpAddress);
        var account = accounts.Find(name);
        bool patient =
            limits.Take("login " + network, (10, TimeSpan.FromMinutes(10))) == TimeSpan.Zero
            && limits.Take("login of " + name.ToLowerInvariant(), (10, TimeSpan.FromMinutes(10)))
                == TimeSpan.Zero;
        var result = Hasher.VerifyHashedPassword(name, account?.Password ?? _nobody, password);
        if (!patient || account is null || result == PasswordVerificationResult.Failed)
        {
            return false;
        }
        string secret = RandomText();
        accounts.Begin(Hash(secret), account.Name, clock.GetUtcNow() + SessionLength);
        context.Response.Cookies.Append(
            Cookie,
            secret,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = context.Request.IsHttps,
                Path = Urls.Desk,
                MaxAge = SessionLength,
                IsEssential = true,
            }
        );
        return true;
    }

    /// <summary>Ends the session.</summary>
    public void LogOut(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is { } secret)
        {
            accounts.End(Hash(secret));
        }
        context.Response.Cookies.Delete(Cookie, new CookieOptions { Path = Urls.Desk });
    }

    /// <summary>Who is logged in; null when nobody is.</summary>
    public StoredAccount? Current(HttpContext? context) =>
        context?.Request.Cookies[Cookie] is { Length: > 0 and < 100 } secret
            ? accounts.OfSession(Hash(secret))
            : null;

    /// <summary>True when an account may moderate.</summary>
    public static bool MayModerate(StoredAccount? account) =>
        account?.Role is "moderator" or "editor" or Admin;

    /// <summary>A token for a form at the desk, bound to the session.</summary>
    public string FormToken(HttpContext context) => tokens.Issue(Purpose(context));

    /// <summary>True when a form at the desk is of this session and not older than it may be.</summary>
    public bool IsForm(HttpContext context, string? token) =>
        tokens.Age(token, Purpose(context)) is { } age && age < SessionLength;

    private static string Purpose(HttpContext context) =>
        "desk " + Hash(context.Request.Cookies[Cookie] ?? "");

    private static string RandomText() =>
        Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    private static string Hash(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
