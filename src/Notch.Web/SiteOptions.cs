using Notch.Desk.Alerts;
using Notch.Desk.Comments;

namespace Notch.Web;

/// <summary>What a site is served from.</summary>
public sealed record SiteOptions
{
    /// <summary>Path of the SQLite store; it must exist.</summary>
    public required string DatabasePath { get; init; }

    /// <summary>Addresses to listen on, separated by ';'; port 0 takes a free one. Default http://127.0.0.1:5080.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>The clock. Default the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Name in the masthead and in feeds. Default "Notch".</summary>
    public string Name { get; init; } = "Notch";

    /// <summary>Address that readers use, "https://news.example"; stands in feeds, canonical links and the sitemap. Null takes the request's own.</summary>
    public string? PublicAddress { get; init; }

    /// <summary>How readers may comment.</summary>
    public CommentSettings Comments { get; init; } = new();

    /// <summary>What the desk's settings say to read; shown at the desk. Default none.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>How alerts are sent.</summary>
    public AlertSettings Alerts { get; init; } = new();

    /// <summary>Addresses of proxies whose forwarded headers are believed. Default none.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];
}
