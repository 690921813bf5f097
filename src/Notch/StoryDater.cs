using System.Globalization;
using Notch.Actors;
using Notch.Mentions;
using Notch.Stories;
using Notch.Syntax;

namespace Notch;

/// <summary>Dates a story from within where its page gives no date. Holds no state between calls; one instance serves all threads.</summary>
public sealed class StoryDater
{
    /// <summary>A day without its year is told by posts only when these leave no second year for it.</summary>
    private const int YearDays = 366;

    private readonly DateResolver dates;
    private readonly ActorResolver actors;
    private readonly OfficeTimes offices;

    /// <summary>Makes a dater.</summary>
    /// <param name="dates">Finds the dates in the text.</param>
    /// <param name="actors">Finds who is meant.</param>
    /// <param name="lexicon">Knows who held which post when.</param>
    public StoryDater(DateResolver dates, ActorResolver actors, ActorLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(actors);
        ArgumentNullException.ThrowIfNull(lexicon);
        this.dates = dates;
        this.actors = actors;
        offices = new OfficeTimes(lexicon);
    }

    /// <summary>The date that the story's words allow; null when they leave the year open.</summary>
    /// <param name="story">A story; its own date is not asked.</param>
    /// <param name="document">Its analysed text.</param>
    public StoryDate? Date(Story story, Document document)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(document);
        var told = dates.Resolve(document, storyDate: null);
        return Date(story, document, told, actors.Resolve(document, storyDate: null));
    }

    private StoryDate? Date(
        Story story,
        Document document,
        IReadOnlyList<DateExpression> told,
        ActorReading people
    )
    {
        var clues = new List<StoryDateClue>();
        var open = offices.Find(document, people.References, NamedDays(told), clues);
        if (open is [{ First: { } first, Last: { } last }] && last <= first.AddDays(YearDays))
        {
            var narrow = StoryDateFinder.Find(document, told, story.Dateline, dates, first, last);
            if (narrow is not null)
            {
                return narrow with { Clues = [.. narrow.Clues, .. clues] };
            }
        }
        var found = StoryDateFinder.Find(document, told, story.Dateline, dates);
        return found is not null && open.Exists(o => Overlaps(o, found)) ? found : null;
    }

    /// <summary>The story with the date that its words give, if they give the day; and that date.</summary>
    /// <param name="story">A story; one with a date comes back as it is, with null.</param>
    /// <param name="document">Its analysed text.</param>
    public (Story Story, StoryDate? Inferred) Dated(Story story, Document document)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(document);
        return story.Published is null
            ? WithDate(story, Date(story, document))
            : (story, Inferred: null);
    }

    /// <summary>Dates a story and resolves its dates and actors, each as seldom as may be: what the search for the date found is used again.</summary>
    /// <param name="story">A story, with a date or without.</param>
    /// <param name="document">Its analysed text.</param>
    internal StoryTimes Read(Story story, Document document)
    {
        if (story.Published is { } published)
        {
            var day = DateOnly.FromDateTime(published.DateTime);
            return new StoryTimes(
                story,
                Inferred: null,
                dates.Resolve(document, day),
                actors.Resolve(document, day)
            );
        }
        var scan = actors.Scan(document);
        var told = dates.Resolve(document, storyDate: null);
        var people = actors.Resolve(scan, storyDate: null);
        var (dated, inferred) = WithDate(story, Date(story, document, told, people));
        return dated.Published is { } found && DateOnly.FromDateTime(found.DateTime) is var own
            ? new StoryTimes(
                dated,
                inferred,
                dates.Resolve(document, own),
                actors.Resolve(scan, own)
            )
            : new StoryTimes(dated, inferred, told, people);
    }

    private static (Story Story, StoryDate? Inferred) WithDate(Story story, StoryDate? inferred) =>
        inferred is { Precision: DatePrecision.Day }
            ? (
                story with
                {
                    Published = new DateTimeOffset(inferred.Date, TimeOnly.MinValue, TimeSpan.Zero),
                    PublishedFrom = "text",
                },
                inferred
            )
            : (story, inferred);

    private static HashSet<(int Month, int Day)> NamedDays(IReadOnlyList<DateExpression> told)
    {
        var days = new HashSet<(int, int)>();
        foreach (var date in told)
        {
            if (
                date.Timex is ['X', 'X', 'X', 'X', '-', _, _, '-', _, _] timex
                && int.TryParse(timex.AsSpan(5, 2), CultureInfo.InvariantCulture, out int month)
                && int.TryParse(timex.AsSpan(8, 2), CultureInfo.InvariantCulture, out int day)
            )
            {
                days.Add((month, day));
            }
        }
        return days;
    }

    private static bool Overlaps(DateSpan span, StoryDate found)
    {
        var end = found.Precision switch
        {
            DatePrecision.Day => found.Date,
            DatePrecision.Month => found.Date.AddMonths(1).AddDays(-1),
            _ => found.Date.AddYears(1).AddDays(-1),
        };
        return !(span.First > end) && !(span.Last < found.Date);
    }
}
