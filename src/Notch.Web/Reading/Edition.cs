using Notch.Desk.Store;
using Notch.Web.Components;
using Notch.Web.Words;

namespace Notch.Web.Reading;

/// <summary>What pages say of the paper as a whole: its newest day, its sections, and the trails that lead to a page.</summary>
/// <param name="stories">Stories and sections.</param>
/// <param name="archive">Days.</param>
public sealed class Edition(StoryStore stories, ArchiveStore archive)
{
    /// <summary>Name of a story's section when the page that it came from names none.</summary>
    public const string NoSection = "News";

    /// <summary>The newest day that has a story; null when the store is empty.</summary>
    public DateOnly? Newest() => archive.Newest();

    /// <summary>Sections, largest first.</summary>
    public IReadOnlyList<SectionCount> Sections() => stories.Sections();

    /// <summary>The section at an address; null when there is none.</summary>
    /// <param name="slug">"world".</param>
    public SectionCount? Section(string slug) =>
        Sections()
            .FirstOrDefault(s => string.Equals(Slug.Of(s.Section), slug, StringComparison.Ordinal));

    /// <summary>"Home » today", or "Home » 10 January 2020".</summary>
    /// <param name="day">The day; null for today.</param>
    public IReadOnlyList<Crumb> DayTrail(DateOnly? day)
    {
        var newest = Newest();
        return day is null || day == newest
            ? [new Crumb("Home", Urls.Home), new Crumb("today", Urls.Today)]
            :
            [
                new Crumb("Home", Urls.Home),
                new Crumb(DateWords.Day(day.Value), Urls.Day(day.Value)),
            ];
    }

    /// <summary>"Home » today » World".</summary>
    /// <param name="day">The day; null for today.</param>
    /// <param name="section">"World"; null for none.</param>
    public IReadOnlyList<Crumb> SectionTrail(DateOnly? day, string? section) =>
        section is null
            ? DayTrail(day)
            : [.. DayTrail(day), new Crumb(section, Urls.Section(section))];

    /// <summary>"Home » today » World » title", the model of every story's trail.</summary>
    /// <param name="stored">The story.</param>
    public IReadOnlyList<Crumb> StoryTrail(StoredStory stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var story = stored.Story;
        var day = DateOnly.FromDateTime((story.Published ?? stored.ReadAt).UtcDateTime);
        return
        [
            .. SectionTrail(day, story.Section),
            new Crumb(story.Title ?? "Without a headline", Address: null),
        ];
    }

    /// <summary>"Home » Notches" and the like: a page right below the front page.</summary>
    /// <param name="labels">Labels with their addresses; the last has none.</param>
    public static IReadOnlyList<Crumb> Trail(params IReadOnlyList<Crumb> labels) =>
        [new Crumb("Home", Urls.Home), .. labels];
}
