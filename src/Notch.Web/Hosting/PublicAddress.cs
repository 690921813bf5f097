using Microsoft.AspNetCore.Http;

namespace Notch.Web.Hosting;

/// <summary>Full addresses of pages.</summary>
internal static class PublicAddress
{
    /// <summary>A page's full address: below the configured public address, or else below the request's own host.</summary>
    /// <param name="options">The site's settings.</param>
    /// <param name="request">The request; null gives the path alone unless an address is configured.</param>
    /// <param name="path">"/story/x".</param>
    public static string AbsoluteAddress(
        this SiteOptions options,
        HttpRequest? request,
        string path
    ) => options.Root(request) + path;

    /// <summary>"https://news.example", without a slash at its end.</summary>
    public static string Root(this SiteOptions options, HttpRequest? request) =>
        options.PublicAddress is { } address ? address.TrimEnd('/')
        : request is null ? ""
        : $"{request.Scheme}://{request.Host}";
}
