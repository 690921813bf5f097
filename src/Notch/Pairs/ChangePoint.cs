namespace Notch.Pairs;

/// <summary>The date where a pair's level ends and another begins; written out as a notch record.</summary>
/// <param name="A">First code.</param>
/// <param name="B">Second code.</param>
/// <param name="Date">Day on which the new level began.</param>
/// <param name="FromLevel">Level before, 1 (allied) to 7 (fighting).</param>
/// <param name="ToLevel">Level after.</param>
/// <param name="Notches">Signed whole number; positive means more hostile: the tone rises.</param>
/// <param name="Probability">0 to 1: how probable the change is.</param>
/// <param name="Sources">Independent sources behind it.</param>
/// <param name="Because">Events, largest share first.</param>
/// <param name="Announced">False when it rests on too few sources: "seems to rise".</param>
public sealed record ChangePoint(
    string A,
    string B,
    DateOnly Date,
    double FromLevel,
    double ToLevel,
    int Notches,
    double Probability,
    int Sources,
    IReadOnlyList<ChangeReason> Because,
    bool Announced
)
{
    /// <summary>The day whose news made it known; the delay is the time from <see cref="Date"/> to it.</summary>
    public DateOnly KnownOn { get; init; } = Date;

    /// <summary>The last day before on which the level stood as high (for a rise) or as low (for an easing) as it does now: "highest since". Null when it never did.</summary>
    public DateOnly? Since { get; init; }
}
