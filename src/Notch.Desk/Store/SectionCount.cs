namespace Notch.Desk.Store;

/// <summary>A section of the site and how many stories it holds.</summary>
/// <param name="Section">"World".</param>
/// <param name="Stories">Newest versions without duplicates.</param>
public sealed record SectionCount(string Section, int Stories);
