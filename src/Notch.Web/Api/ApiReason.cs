namespace Notch.Web.Api;

/// <summary>One event's part in a change.</summary>
/// <param name="Event">The event's id.</param>
/// <param name="Share">0 to 1.</param>
/// <param name="Text">The exact sentence; null for a foreign file.</param>
public sealed record ApiReason(string Event, double Share, string? Text);
