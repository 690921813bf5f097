namespace Notch.Desk.Comments.Akismet;

/// <summary>An outside spam service that speaks Akismet's interface.</summary>
public sealed record AkismetSettings
{
    /// <summary>The key that the service gave.</summary>
    public required string Key { get; init; }

    /// <summary>Address of the site's front page.</summary>
    public required string Site { get; init; }

    /// <summary>The service's address. Default https://rest.akismet.com.</summary>
    public string Service { get; init; } = "https://rest.akismet.com";

    /// <summary>Hosts that may be asked; the service's must be one. Default Akismet's own.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = ["rest.akismet.com"];

    /// <summary>Marks every call as a test, from which the service learns nothing. Default false.</summary>
    public bool IsTest { get; init; }

    /// <summary>Seconds without an answer after which the comment is held. Default 3.</summary>
    public double TimeoutSeconds { get; init; } = 3;

    /// <summary>Host of <see cref="Service"/>; empty when that is no address.</summary>
    public string Host => Uri.TryCreate(Service, UriKind.Absolute, out var uri) ? uri.Host : "";
}
