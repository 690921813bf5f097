namespace Notch.Desk.Store;

/// <summary>Somebody who is quoted, and how often.</summary>
/// <param name="Key">Part of an address: "lina-farouk".</param>
/// <param name="Name">"Lina Farouk".</param>
/// <param name="Country">Country or organisation; empty when it is not known.</param>
/// <param name="Sector">Sector; empty when it is not known.</param>
/// <param name="Quotes">Acts of speech.</param>
/// <param name="Stories">Stories that hold them.</param>
/// <param name="Last">When the newest story was published, or read where it has no date.</param>
public sealed record SpeakerCount(
    string Key,
    string Name,
    string Country,
    string Sector,
    int Quotes,
    int Stories,
    DateTimeOffset Last
);
