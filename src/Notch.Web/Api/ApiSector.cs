namespace Notch.Web.Api;

/// <summary>A sector of an actor.</summary>
/// <param name="Sector">"GOV".</param>
/// <param name="Events">Events on either side.</param>
public sealed record ApiSector(string Sector, int Events);
