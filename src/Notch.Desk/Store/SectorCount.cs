namespace Notch.Desk.Store;

/// <summary>A sector of an actor and how many events it takes part in.</summary>
/// <param name="Sector">"GOV".</param>
/// <param name="Events">Events on either side.</param>
public sealed record SectorCount(string Sector, int Events);
