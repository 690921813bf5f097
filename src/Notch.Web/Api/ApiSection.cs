using Notch.Desk.Store;

namespace Notch.Web.Api;

/// <summary>A section.</summary>
/// <param name="Section">Its name.</param>
/// <param name="Slug">Its part of an address.</param>
/// <param name="Stories">Newest versions without duplicates.</param>
public sealed record ApiSection(string Section, string Slug, int Stories)
{
    internal static ApiSection Of(SectionCount s) =>
        new(s.Section, Words.Slug.Of(s.Section), s.Stories);
}
