namespace Notch.Desk.Comments.Exchange;

/// <summary>Where a comment stands in another system's file.</summary>
public enum ExchangeStatus
{
    /// <summary>Shown.</summary>
    Published,

    /// <summary>Waiting.</summary>
    Held,

    /// <summary>Called spam.</summary>
    Spam,

    /// <summary>Taken down.</summary>
    Removed,
}
