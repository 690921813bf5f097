using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>Words that name a time, resolved against the story's date.</summary>
/// <param name="Tokens">The words.</param>
/// <param name="Value">ISO 8601 value: "2020-01-03", "2020-W01", "2020-01", "2014/2020-01-10".</param>
/// <param name="Precision">How exactly it is known.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day (included); equals <paramref name="Start"/> for a day.</param>
public sealed record DateExpression(
    TokenSpan Tokens,
    string Value,
    DatePrecision Precision,
    DateOnly Start,
    DateOnly End
);
