namespace Notch.Mentions;

/// <summary>A fixed phrase of the date lexicon: a festival, or words such as "at the moment".</summary>
/// <param name="Words">Its pieces, lower case.</param>
/// <param name="Value">PRESENT_REF, PAST_REF or FUTURE_REF; empty for a festival.</param>
/// <param name="Festival">When the festival falls; null for other phrases.</param>
internal sealed record DatePhrase(string[] Words, string Value, DateFestival? Festival);
