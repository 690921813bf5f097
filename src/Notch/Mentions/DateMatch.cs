namespace Notch.Mentions;

/// <summary>Words that were read as a time.</summary>
/// <param name="End">The piece after the last one.</param>
/// <param name="Value">What they mean.</param>
internal readonly record struct DateMatch(int End, DateValue Value);
