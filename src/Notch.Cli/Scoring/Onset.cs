using Notch.Pairs;

namespace Notch.Cli.Scoring;

/// <summary>A day of public history on which the level between two parties should be seen to move.</summary>
/// <param name="Pair">The two, in the codes of the event file.</param>
/// <param name="Day">The day.</param>
/// <param name="IsRise">True for an outbreak, false for an easing.</param>
/// <param name="What">What happened.</param>
internal sealed record Onset(Pair Pair, DateOnly Day, bool IsRise, string What);
