using Microsoft.AspNetCore.Http;

namespace Notch.Web.Hosting;

/// <summary>Whether a post came from a page of this site: what browsers say in headers that pages cannot set.</summary>
internal static class FormOrigin
{
    /// <summary>False when the browser says that another site sent the form. Programs say nothing, and have no cookie to misuse.</summary>
    public static bool IsOurs(HttpRequest request)
    {
        string? site = request.Headers["Sec-Fetch-Site"];
        if (!string.IsNullOrEmpty(site))
        {
            return site is "same-origin" or "none";
        }
        string? origin = request.Headers.Origin;
        return string.IsNullOrEmpty(origin)
            || (
                Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && string.Equals(
                    from.Authority,
                    request.Host.Value,
                    StringComparison.OrdinalIgnoreCase
                )
            );
    }
}
