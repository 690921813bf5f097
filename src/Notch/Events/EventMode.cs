namespace Notch.Events;

/// <summary>One PLOVER mode of a type.</summary>
/// <param name="Name">"aerial".</param>
/// <param name="Score">PLOVER score, -10 to +10.</param>
/// <param name="Cameo">CAMEO code with its leading zero; null when the type's own serves.</param>
/// <param name="Of">Acts whose demand, refusal or threat takes this mode.</param>
public sealed record EventMode(
    string Name,
    double Score,
    string? Cameo,
    IReadOnlyList<EventType> Of
)
{
    /// <summary>The same for acts of one CAMEO code: a threat to occupy (192) is about territory.</summary>
    internal IReadOnlyList<(EventType Type, string Cameo)> OfCodes { get; init; } = [];
}
