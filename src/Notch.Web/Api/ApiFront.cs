namespace Notch.Web.Api;

/// <summary>The front page.</summary>
/// <param name="Day">The newest day that has a story; null when there is none.</param>
/// <param name="Notches">Newest first.</param>
/// <param name="Pairs">Those with most events first.</param>
/// <param name="Events">Newest story first.</param>
/// <param name="Sections">Largest first, each with its newest stories.</param>
public sealed record ApiFront(
    string? Day,
    IReadOnlyList<ApiNotch> Notches,
    IReadOnlyList<ApiPair> Pairs,
    IReadOnlyList<ApiEvent> Events,
    IReadOnlyList<ApiFrontSection> Sections
);
