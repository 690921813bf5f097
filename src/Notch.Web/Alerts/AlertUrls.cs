namespace Notch.Web.Alerts;

/// <summary>Addresses of alerts, built from those of <see cref="Urls"/>.</summary>
public static class AlertUrls
{
    /// <summary>The desk's rules.</summary>
    public const string Desk = Urls.Desk + "/alerts";

    /// <summary>The form of a new rule with a pair filled in.</summary>
    /// <param name="pair">"IRQ-USA".</param>
    public static string New(string pair) => $"{Desk}?pair={Uri.EscapeDataString(pair)}#new";

    /// <summary>Atom feed of what a rule found.</summary>
    /// <param name="feedKey">The rule's key.</param>
    public static string Feed(string feedKey) => $"/feeds/alerts/{feedKey}.atom";

    /// <summary>Server-sent events of what a rule finds.</summary>
    /// <param name="feedKey">The rule's key.</param>
    public static string Stream(string feedKey) => $"/alerts/{feedKey}/events";

    /// <summary>A notch on its pair's page.</summary>
    /// <param name="a">One code.</param>
    /// <param name="b">The other.</param>
    /// <param name="day">The day on which it began.</param>
    public static string Notch(string a, string b, DateOnly day) =>
        $"{Urls.Pair(a, b)}#{Urls.NotchAnchor(day)}";
}
