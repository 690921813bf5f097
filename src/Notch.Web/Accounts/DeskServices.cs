using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Notch.Desk.Store;
using Notch.Web.Hosting;

namespace Notch.Web.Accounts;

/// <summary>ASP.NET Core Identity over the site's own store.</summary>
internal static class DeskServices
{
    private static readonly TimeSpan PasskeyTime = TimeSpan.FromMinutes(15);

    public static void AddDesk(this IServiceCollection services)
    {
        services.AddSingleton<AccountStore>();
        services.AddSingleton<SessionStore>();
        services.AddSingleton<PasskeyStore>();
        services.AddSingleton<AuditStore>();
        services.AddSingleton<ReviewStore>();
        services.AddSingleton<RunStore>();
        services.AddSingleton<StoredSessions>();
        services.AddSingleton<StoredKeys>();
        services.AddScoped<DeskAccounts>();
        services.AddDataProtection().SetApplicationName("notch");
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<StoredKeys>((keys, stored) => keys.XmlRepository = stored);
        services.AddSingleton<ILookupNormalizer, NameAsItStands>();
        services.AddSingleton<IUserConfirmation<DeskUser>, OpenAccounts>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services
            .AddIdentityCore<DeskUser>(identity =>
            {
                identity.User.AllowedUserNameCharacters = "";
                identity.SignIn.RequireConfirmedAccount = true;
                identity.Password.RequiredLength = DeskAccounts.ShortestPassword;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
            })
            .AddUserStore<DeskUserStore>()
            .AddSignInManager();
        services
            .AddOptions<IdentityPasskeyOptions>()
            .Configure<SiteOptions>(
                (passkeys, options) =>
                    passkeys.ValidateOrigin = asked => ValueTask.FromResult(IsOurs(asked, options))
            );
        // Sessions end by their rows in the store, so stamps need no second look.
        services.Configure<SecurityStampValidatorOptions>(stamps =>
            stamps.ValidationInterval = DeskAccounts.SessionLength
        );
        Configure(services, IdentityConstants.ApplicationScheme)
            .Configure<StoredSessions>(
                (cookie, sessions) =>
                {
                    cookie.Cookie.Name = DeskAccounts.Cookie;
                    cookie.ExpireTimeSpan = DeskAccounts.SessionLength;
                    cookie.SessionStore = sessions;
                    cookie.LoginPath = Urls.LogIn;
                }
            );
        Configure(services, IdentityConstants.TwoFactorUserIdScheme)
            .Configure(cookie =>
            {
                cookie.Cookie.Name = DeskAccounts.Cookie + "-passkey";
                cookie.ExpireTimeSpan = PasskeyTime;
            });
    }

    /// <summary>What the browser signed must be this site's own origin. Our referrer policy hides it from the Origin header, which Identity would ask.</summary>
    private static bool IsOurs(PasskeyOriginValidationContext asked, SiteOptions options)
    {
        var request = asked.HttpContext.Request;
        return !asked.CrossOrigin
            && (
                string.Equals(
                    asked.Origin,
                    $"{request.Scheme}://{request.Host}",
                    StringComparison.OrdinalIgnoreCase
                )
                || string.Equals(
                    asked.Origin,
                    options.Root(request),
                    StringComparison.OrdinalIgnoreCase
                )
            );
    }

    private static Microsoft.Extensions.Options.OptionsBuilder<CookieAuthenticationOptions> Configure(
        IServiceCollection services,
        string scheme
    ) =>
        services
            .AddOptions<CookieAuthenticationOptions>(scheme)
            .Configure(cookie =>
            {
                cookie.Cookie.Path = Urls.Desk;
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Strict;
                cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                cookie.Cookie.IsEssential = true;
                cookie.SlidingExpiration = false;
            });
}
