namespace Notch.Desk.Alerts;

/// <summary>A rule as it is kept.</summary>
/// <param name="Id">Eight hex digits.</param>
/// <param name="FeedKey">Part of the addresses of its feed and its stream.</param>
/// <param name="Secret">Key of the webhooks' signatures.</param>
/// <param name="Rule">The rule.</param>
/// <param name="MadeBy">Name of its maker.</param>
/// <param name="Hits">How many notches it has found.</param>
public sealed record StoredAlertRule(
    string Id,
    string FeedKey,
    string Secret,
    AlertRule Rule,
    string MadeBy,
    int Hits
);
