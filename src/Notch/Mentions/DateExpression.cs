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
)
{
    /// <summary>Day, time of day, length or repetition.</summary>
    public DateKind Kind { get; init; } = DateKind.Date;

    /// <summary>
    /// The TIMEX3 value of the words without their preposition: "2014" where <see cref="Value"/> says "2014/2020-01-10",
    /// "P2W" for "the past two weeks", "PAST_REF" for "recently".
    /// </summary>
    public string Timex { get; init; } = Value;

    /// <summary>TIMEX3 modifier: START, MID, END, APPROX, LESS_THAN, MORE_THAN, BEFORE, AFTER; null when there is none.</summary>
    public string? Modifier { get; init; }

    /// <summary>
    /// True when <see cref="Start"/> and <see cref="End"/> say when. False for a bare length ("a two-week trip"), for a
    /// repetition, and for relative words in a story without a date; both days are then the story's own, or the first
    /// of the calendar.
    /// </summary>
    public bool IsAnchored { get; init; } = true;
}
