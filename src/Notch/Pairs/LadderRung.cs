namespace Notch.Pairs;

/// <summary>What the time on one rung looks like.</summary>
/// <param name="Level">The rung.</param>
/// <param name="Meaning">In one clause: "they use force against each other".</param>
/// <param name="Acts">Share of each <see cref="ActClass"/>; the shares sum to 1.</param>
/// <param name="Swell">How far the conflict told lies above the pair's own normal, in its own spread; 0 or more.</param>
public sealed record LadderRung(
    Level Level,
    string Meaning,
    IReadOnlyList<double> Acts,
    double Swell
);
