namespace Notch.Mentions;

/// <summary>What stands before quoted words and leads to them.</summary>
/// <param name="Cue">The reporting clause; null when a colon alone leads.</param>
/// <param name="IsMixed">The words are part of a clause that began before the reporting one: "It was, he said, "a trap".".</param>
internal sealed record QuoteLead(QuoteCue? Cue, bool IsMixed);
