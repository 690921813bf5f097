namespace Notch.Web.Api;

/// <summary>A section of the front page.</summary>
/// <param name="Section">The section.</param>
/// <param name="Stories">Newest first.</param>
public sealed record ApiFrontSection(ApiSection Section, IReadOnlyList<ApiStorySummary> Stories);
