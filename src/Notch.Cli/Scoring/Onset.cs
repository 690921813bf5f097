namespace Notch.Cli.Scoring;

/// <summary>A day of public history on which the level between two parties should be seen to move.</summary>
/// <param name="A">First code, as event files of the KEDS project write it.</param>
/// <param name="B">Second code, after the first in ordinal order.</param>
/// <param name="Day">The day.</param>
/// <param name="IsRise">True for an outbreak, false for an easing.</param>
/// <param name="What">What happened.</param>
internal sealed record Onset(string A, string B, DateOnly Day, bool IsRise, string What);
