using Notch.Desk.Store;
using Notch.Pairs;
using Notch.Web.Reading;
using Notch.Web.Words;

namespace Notch.Web.Feeds;

/// <summary>What each feed holds.</summary>
internal sealed class FeedSource(
    StoryStore stories,
    EventLists events,
    PairStore pairs,
    QuoteStore quotes,
    Edition edition,
    ActorNames names,
    SiteOptions options
)
{
    private const int Newest = 50;

    /// <summary>All notches.</summary>
    public FeedContent Notches() =>
        new(
            $"{options.Name}: notches",
            Urls.Notches,
            [.. pairs.Changes(pair: null, DayRange.All, skip: 0, Newest).Select(Entry)]
        );

    /// <summary>A section's stories; null when there is no such section.</summary>
    public FeedContent? Section(string slug) =>
        edition.Section(slug) is not { Section: var name }
            ? null
            : new FeedContent(
                $"{options.Name}: {name}",
                Urls.Section(name),
                [
                    .. stories
                        .Recent(name, skip: 0, Newest)
                        .Select(s => new FeedEntry(
                            Urls.Story(s.Id),
                            s.Title ?? "Without a headline",
                            s.Published ?? s.ReadAt,
                            s.Lead
                        )),
                ]
            );

    /// <summary>A pair's notches.</summary>
    public FeedContent Pair(Pair pair) =>
        new(
            $"{options.Name}: {names.InText(pair.A)} and {names.InText(pair.B)}",
            Urls.Pair(pair.A, pair.B),
            [.. pairs.Changes(pair, DayRange.All, skip: 0, Newest).Select(Entry)]
        );

    /// <summary>What an actor did and what was done to it.</summary>
    public FeedContent Actor(string code) =>
        new(
            $"{options.Name}: {names.InText(code)}",
            Urls.Actor(code),
            [
                .. events
                    .Find(new EventQuery { Actor = code }, skip: 0, Newest)
                    .Select(e => new FeedEntry(
                        Urls.Event(e.Event.Id),
                        EventWords.Act(e.Event.Type),
                        e.Event.Date is { } day
                            ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)
                            : e.Story.Published ?? DateTimeOffset.UnixEpoch,
                        e.Event.SentenceText
                    )),
            ]
        );

    /// <summary>What somebody said; null when nobody of that name is quoted.</summary>
    public FeedContent? Quotes(string key) =>
        quotes.Find(key) is not { } speaker
            ? null
            : new FeedContent(
                $"{options.Name}: {speaker.Name}, in their own words",
                QuoteUrls.By(key),
                [
                    .. quotes
                        .Of(key, skip: 0, Newest)
                        .Select(q => new FeedEntry(
                            $"{Urls.Story(q.Story.Id)}#{QuoteWords.Anchor(q)}",
                            q.Story.Title ?? "Without a headline",
                            q.Story.Published ?? q.Story.ReadAt,
                            QuoteWords.Plain(q)
                        )),
                ]
            );

    private FeedEntry Entry(ChangePoint change) =>
        new(
            Urls.Notch(change),
            NotchWords.Headline(change, names.InText(change.A), names.InText(change.B)),
            new DateTimeOffset(change.Date, TimeOnly.MinValue, TimeSpan.Zero),
            change.Because.Select(b => b.Sentence).FirstOrDefault(s => s is not null) ?? ""
        );
}
