using Microsoft.AspNetCore.Builder;

namespace Notch.Web.Hosting;

/// <summary>Headers that every answer carries: nothing from another host, no frames, no script but the one that passkeys need.</summary>
internal static class SecurityHeaders
{
    /// <summary>No page for readers has a script, so none may run. JSON-LD is data, which a browser does not run.</summary>
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Only a script can ask a browser for a passkey; both pages work with a password without it.</summary>
    private const string PasskeyPolicy = Policy + "; script-src 'self'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            static (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = UsesPasskeys(context.Request.Path)
                    ? PasskeyPolicy
                    : Policy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                headers["Permissions-Policy"] =
                    "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                return next(context);
            }
        );

    private static bool UsesPasskeys(Microsoft.AspNetCore.Http.PathString path) =>
        path.Equals(Urls.LogIn, StringComparison.OrdinalIgnoreCase)
        || path.Equals(Urls.Account, StringComparison.OrdinalIgnoreCase);
}
