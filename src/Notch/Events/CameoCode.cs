namespace Notch.Events;

/// <summary>One CAMEO code and what it becomes.</summary>
/// <param name="Code">With its leading zero: "0256". "010" and "10" are two codes.</param>
/// <param name="Goldstein">-10 to +10; null where the table has none.</param>
/// <param name="Type">PLOVER type; null for statements and appeals, which PLOVER dropped.</param>
/// <param name="Mode">PLOVER mode; null when none fits.</param>
public sealed record CameoCode(string Code, double? Goldstein, EventType? Type, string? Mode);
