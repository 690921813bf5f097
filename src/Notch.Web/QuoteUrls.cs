namespace Notch.Web;

/// <summary>Builds the addresses of quotes, as <see cref="Urls"/> does the others.</summary>
public static class QuoteUrls
{
    /// <summary>Everybody who is quoted by name.</summary>
    public const string All = "/quotes";

    /// <summary>What somebody said: "/quotes/lina-farouk".</summary>
    /// <param name="speaker">Key of the speaker.</param>
    public static string By(string speaker) => $"{All}/{Uri.EscapeDataString(speaker)}";

    /// <summary>Everybody of an actor who is quoted by name.</summary>
    /// <param name="code">"IRQ"; null for all.</param>
    public static string Of(string? code) => All + Urls.Query(("actor", code));

    /// <summary>Feed of what somebody said.</summary>
    /// <param name="speaker">Key of the speaker.</param>
    public static string Feed(string speaker) => $"/feeds{By(speaker)}.atom";

    /// <summary>JSON twin of a page of <see cref="Of"/> or <see cref="By"/>.</summary>
    /// <param name="address">The page's address.</param>
    /// <param name="page">One-based.</param>
    public static string Api(string address, int page) => Urls.Paged(Urls.Api + address, page);
}
