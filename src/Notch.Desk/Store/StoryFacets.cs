namespace Notch.Desk.Store;

/// <summary>What found stories could be narrowed to, the most frequent first; years newest first.</summary>
/// <param name="Sections">Sections.</param>
/// <param name="Outlets">Publishers.</param>
/// <param name="Years">Years of publication.</param>
public sealed record StoryFacets(
    IReadOnlyList<FacetCount> Sections,
    IReadOnlyList<FacetCount> Outlets,
    IReadOnlyList<FacetCount> Years
);
