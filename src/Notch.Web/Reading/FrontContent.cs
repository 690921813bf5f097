using Notch.Desk.Store;
using Notch.Exports;

namespace Notch.Web.Reading;

/// <summary>What the front page shows.</summary>
/// <param name="Day">The newest day that has a story; null when there is none.</param>
/// <param name="AllSections">Every section, largest first.</param>
/// <param name="Notches">Newest first.</param>
/// <param name="Pairs">Those with most events first.</param>
/// <param name="Events">Newest story first.</param>
/// <param name="Sections">The largest sections with their newest stories.</param>
internal sealed record FrontContent(
    DateOnly? Day,
    IReadOnlyList<SectionCount> AllSections,
    IReadOnlyList<FrontNotch> Notches,
    IReadOnlyList<PairCount> Pairs,
    IReadOnlyList<EventRecord> Events,
    IReadOnlyList<FrontSection> Sections
);
