using Notch.Actors;
using Notch.Mentions;
using Notch.Stories;

namespace Notch;

/// <summary>A story with its date, and what depends on it.</summary>
/// <param name="Story">The story; dated by its words where its page gives no date and they give the day.</param>
/// <param name="Inferred">The date that its words give; null when the page gives one, or the words leave the year open.</param>
/// <param name="Dates">Time expressions, counted from the story's date.</param>
/// <param name="Actors">Who is meant, with the codes of that day.</param>
internal sealed record StoryTimes(
    Story Story,
    StoryDate? Inferred,
    IReadOnlyList<DateExpression> Dates,
    ActorReading Actors
);
