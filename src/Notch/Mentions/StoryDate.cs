namespace Notch.Mentions;

/// <summary>When a story was published, inferred from its own words.</summary>
/// <param name="Date">The day; the first day of the month or year when <paramref name="Precision"/> is wider.</param>
/// <param name="Precision">Day when a dateline, or a weekday beside a date, fixes it; else Month or Year.</param>
/// <param name="Clues">The words that decided, in the order in which they did.</param>
public sealed record StoryDate(
    DateOnly Date,
    DatePrecision Precision,
    IReadOnlyList<StoryDateClue> Clues
);
