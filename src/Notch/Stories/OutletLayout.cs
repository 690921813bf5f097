namespace Notch.Stories;

/// <summary>Where the parts of a story stand in an outlet's pages, from one file of lexicon/outlets.</summary>
/// <param name="Host">Host name without "www.": "example.org", which covers its subdomains; "*" for the generic layout.</param>
/// <param name="Name">Name of the outlet as a reader knows it; null when the page's own name serves.</param>
/// <param name="Selectors">CSS selectors for each part (title, section, byline, published, modified, body, trail, drop), best first.</param>
public sealed record OutletLayout(
    string Host,
    string? Name,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Selectors
)
{
    /// <summary>The parts that a layout may name.</summary>
    public static IReadOnlyList<string> Parts { get; } =
    ["title", "section", "byline", "published", "modified", "body", "trail", "drop"];

    /// <summary>The selectors of a part; empty when the layout leaves it to the generic one.</summary>
    /// <param name="part">One of <see cref="Parts"/>.</param>
    public IReadOnlyList<string> For(string part) =>
        Selectors.TryGetValue(part, out var selectors) ? selectors : [];

    /// <summary>True when the layout is meant for pages of this host.</summary>
    /// <param name="host">Host name in lower case.</param>
    public bool Covers(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return host == Host || host.EndsWith('.' + Host, StringComparison.Ordinal);
    }
}
