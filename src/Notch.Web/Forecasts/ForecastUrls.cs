namespace Notch.Web.Forecasts;

/// <summary>Addresses of forecasts and comparisons.</summary>
public static class ForecastUrls
{
    /// <summary>What forecasts were worth.</summary>
    public const string Scores = "/forecasts";

    /// <summary>The same as JSON.</summary>
    public const string ApiScores = Urls.Api + "/forecasts";

    /// <summary>Two pairs side by side.</summary>
    public const string Compare = "/compare";

    /// <summary>A pair beside another.</summary>
    /// <param name="first">"IRQ-USA".</param>
    /// <param name="second">"IRN-USA"; null to choose one.</param>
    public static string CompareWith(string first, string? second) =>
        $"{Compare}?first={Uri.EscapeDataString(first)}"
        + (second is null ? "" : $"&second={Uri.EscapeDataString(second)}");
}
