namespace Notch.Pairs;

/// <summary>What is known of a pair's level at the end of a day, from that day and those before it.</summary>
/// <param name="Day">The day.</param>
/// <param name="Mean">Mean of the rungs by their probability, 1 to 7.</param>
/// <param name="Low">Lower end of the 80 % interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Rung">The rung that stands, 1 to 7, which moves only by notches; 0 before one is known.</param>
public readonly record struct LevelDay(
    DateOnly Day,
    double Mean,
    double Low,
    double High,
    int Rung
);
