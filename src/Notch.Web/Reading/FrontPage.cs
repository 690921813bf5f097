using Notch.Desk.Store;
using Notch.Pairs;

namespace Notch.Web.Reading;

/// <summary>Reads what the front page and its JSON twin show.</summary>
/// <param name="stories">Stories.</param>
/// <param name="lists">Events.</param>
/// <param name="pairs">Pairs and notches.</param>
/// <param name="edition">Day and sections.</param>
internal sealed class FrontPage(
    StoryStore stories,
    EventLists lists,
    PairStore pairs,
    Edition edition
)
{
    private const int SectionsShown = 6;
    private const int StoriesShown = 4;
    private const int EventsShown = 8;
    private const int NotchesShown = 5;
    private const int PairsShown = 8;
    private const int WeeksShown = 26;
    private const int FewWeeks = 8;
    private const int DaysShown = 60;

    /// <summary>The front page as it is now.</summary>
    public FrontContent Read()
    {
        var sections = edition.Sections();
        return new FrontContent(
            edition.Newest(),
            sections,
            [
                .. pairs
                    .Changes(pair: null, DayRange.All, skip: 0, NotchesShown)
                    .Select(c => new FrontNotch(c, Trend(c))),
            ],
            pairs.Top(PairsShown),
            lists.Find(new EventQuery(), skip: 0, EventsShown),
            [
                .. sections
                    .Take(SectionsShown)
                    .Select(s => new FrontSection(
                        s,
                        stories.Recent(s.Section, skip: 0, StoriesShown)
                    )),
            ]
        );
    }

    /// <summary>The newest weeks of a change's pair; days while there are only a few weeks.</summary>
    private IReadOnlyList<Cell> Trend(ChangePoint change)
    {
        var pair = Pair.Of(change.A, change.B);
        var weeks = pairs.Series(pair, PeriodKind.Week, DayRange.All).Cells;
        return weeks.Count >= FewWeeks
            ? [.. weeks.TakeLast(WeeksShown)]
            : [.. pairs.Series(pair, PeriodKind.Day, DayRange.All).Cells.TakeLast(DaysShown)];
    }
}
