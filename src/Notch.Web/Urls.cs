namespace Notch.Web;

/// <summary>The only place that builds an address of the site.</summary>
public static class Urls
{
    /// <summary>The front page.</summary>
    public const string Home = "/";
}
