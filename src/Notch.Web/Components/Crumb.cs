namespace Notch.Web.Components;

/// <summary>One part of a trail such as "Home » today » World » title".</summary>
/// <param name="Label">Its words.</param>
/// <param name="Address">Where it leads; null for the page itself.</param>
public sealed record Crumb(string Label, string? Address);
