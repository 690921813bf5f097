namespace Notch.Desk.Alerts;

/// <summary>What one pass over the alerts did.</summary>
/// <param name="Found">Notches that rules found and had not found before.</param>
/// <param name="Sent">Messages that were taken.</param>
/// <param name="Failed">Messages that were not; they wait in the outbox.</param>
public sealed record AlertReport(int Found, int Sent, int Failed);
