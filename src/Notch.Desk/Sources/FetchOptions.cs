namespace Notch.Desk.Sources;

/// <summary>How pages are fetched.</summary>
public sealed record FetchOptions
{
    /// <summary>Largest page in bytes. Default 20,000,000; must be above zero.</summary>
    public long MaxBytes { get; init; } = 20_000_000;

    /// <summary>How long one page may take, redirects included. Default 20 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Most redirects followed for one page. Default 5.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>Name under which pages are asked for, also matched against robots.txt. Default "Notch".</summary>
    public string UserAgent { get; init; } = "Notch";

    /// <summary>Whether robots.txt is obeyed. Default true.</summary>
    public bool ObeyRobots { get; init; } = true;

    /// <summary>Whether a feed's item without text of its own is fetched from its link. Default true.</summary>
    public bool FollowFeedLinks { get; init; } = true;
}
