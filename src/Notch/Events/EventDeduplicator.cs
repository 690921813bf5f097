namespace Notch.Events;

/// <summary>Finds events of one story that are told twice: the lead and its retelling.</summary>
public static class EventDeduplicator
{
    /// <summary>Links each retelling to the event it tells again; doubles within one sentence are dropped.</summary>
    /// <param name="events">Events of one story, in text order.</param>
    public static IReadOnlyList<CodedEvent> Link(IReadOnlyList<CodedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var kept = new List<CodedEvent>();
        foreach (var one in events)
        {
            var first = kept.Find(k => k.RetoldId is null && IsSame(k, one));
            if (first is null)
            {
                kept.Add(one);
            }
            else if (first.Sentence != one.Sentence)
            {
                kept.Add(one with { RetoldId = first.Id });
            }
            else if (IsRicher(one, first))
            {
                kept[kept.IndexOf(first)] = one;
            }
        }
        var ids = kept.Select(k => k.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. kept.Select(k =>
                k.RelatedId is { } related && !ids.Contains(related)
                    ? k with
                    {
                        RelatedId = null,
                    }
                    : k
            ),
        ];
    }

    /// <summary>One type and status, parties of the same countries and sectors, modes and dates that do not contradict.</summary>
    private static bool IsSame(CodedEvent left, CodedEvent right) =>
        left.Type == right.Type
        && StatusFits(left.Status, right.Status)
        && (left.Mode is null || right.Mode is null || left.Mode == right.Mode)
        && DateFits(left, right)
        && Fits(left.Actors, right.Actors)
        && Fits(left.Recipients, right.Recipients);

    private static bool StatusFits(EventStatus left, EventStatus right) =>
        left == right
        || left is EventStatus.Fact && right is EventStatus.Background
        || left is EventStatus.Background && right is EventStatus.Fact;

    private static bool DateFits(CodedEvent left, CodedEvent right) =>
        left.DatePrecision == Mentions.DatePrecision.Story
        || right.DatePrecision == Mentions.DatePrecision.Story
        || left.Date == right.Date;

    private static bool Fits(IReadOnlyList<Participant> left, IReadOnlyList<Participant> right)
    {
        if (left.Count == 0 || right.Count == 0)
        {
            return left.Count == right.Count;
        }
        return left.All(l => right.Any(r => IsSameSide(l, r)))
            || right.All(r => left.Any(l => IsSameSide(l, r)));
    }

    /// <summary>The same name, or the same country where one side is named only as a whole ("Washington", "the Pentagon").</summary>
    private static bool IsSameSide(Participant left, Participant right) =>
        left.Code.Country == right.Code.Country
        && (
            left.Code.Sector == right.Code.Sector
            || left.Code.Sector.Length == 0
            || right.Code.Sector.Length == 0
        )
        && (
            left.Name is null
            || right.Name is null
            || left.Name == right.Name
            || left.Code.Sector != right.Code.Sector
        );

    private static bool IsRicher(CodedEvent left, CodedEvent right) =>
        left.Actors.Count + left.Recipients.Count > right.Actors.Count + right.Recipients.Count
        || left.Mode is not null && right.Mode is null;
}
