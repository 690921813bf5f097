namespace Notch.Web.Api;

/// <summary>What serves these records.</summary>
/// <param name="Name">The site's name.</param>
/// <param name="Notch">Version of the program.</param>
/// <param name="Stories">Stories in lists.</param>
/// <param name="Events">Events in lists.</param>
/// <param name="Day">The newest day that has a story.</param>
public sealed record ApiAbout(string Name, string Notch, int Stories, int Events, string? Day);
