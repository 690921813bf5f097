namespace Notch.Desk.Store;

/// <summary>How many of the found stories have a value.</summary>
/// <param name="Value">"World", "2020".</param>
/// <param name="Stories">How many.</param>
public sealed record FacetCount(string Value, int Stories);
