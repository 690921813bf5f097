namespace Notch.Desk.Store;

/// <summary>Comments that are taken down as they come.</summary>
/// <param name="Key">Number of the ban.</param>
/// <param name="Kind">What it looks at.</param>
/// <param name="Value">What is banned, in lower case.</param>
/// <param name="Reason">Shown to the writer.</param>
/// <param name="MadeBy">The moderator.</param>
/// <param name="Made">When it was made.</param>
/// <param name="Ends">When it ends; null for never.</param>
public sealed record StoredBan(
    long Key,
    BanKind Kind,
    string Value,
    string Reason,
    string MadeBy,
    DateTimeOffset Made,
    DateTimeOffset? Ends
);
