using Notch.Desk.Store;

namespace Notch.Web.Reading;

/// <summary>A section on the front page.</summary>
/// <param name="Section">The section.</param>
/// <param name="Stories">Newest first.</param>
internal sealed record FrontSection(SectionCount Section, IReadOnlyList<StorySummary> Stories);
