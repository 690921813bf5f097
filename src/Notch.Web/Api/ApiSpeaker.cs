using Notch.Desk.Store;
using Notch.Web.Words;

namespace Notch.Web.Api;

/// <summary>Somebody who is quoted by name.</summary>
/// <param name="Key">The part of the address.</param>
/// <param name="Name">"Lina Farouk".</param>
/// <param name="Country">Country or organisation; empty when it is not known.</param>
/// <param name="Sector">Sector; empty when it is not known.</param>
/// <param name="Quotes">Acts of speech.</param>
/// <param name="Stories">Stories that hold them.</param>
/// <param name="Last">ISO 8601 instant of the newest story.</param>
public sealed record ApiSpeaker(
    string Key,
    string Name,
    string Country,
    string Sector,
    int Quotes,
    int Stories,
    string Last
)
{
    internal static ApiSpeaker Of(SpeakerCount speaker) =>
        new(
            speaker.Key,
            speaker.Name,
            speaker.Country,
            speaker.Sector,
            speaker.Quotes,
            speaker.Stories,
            DateWords.Iso(speaker.Last)
        );
}
