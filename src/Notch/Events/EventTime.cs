using Notch.Text;

namespace Notch.Events;

/// <summary>The words that say when an act happened, and the days that they mean.</summary>
/// <param name="Value">ISO 8601 value: "2020-01-03", "2020-W01", "2020-01-03/2020-01-05".</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day (included).</param>
/// <param name="Span">The words in the story's text.</param>
public sealed record EventTime(string Value, DateOnly Start, DateOnly End, TextSpan Span);
