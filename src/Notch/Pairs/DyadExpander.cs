using Notch.Events;
using Notch.Mentions;

namespace Notch.Pairs;

/// <summary>Turns an event's lists of parties into dyads. The rules, in full, stand in docs/pairs.md.</summary>
public static class DyadExpander
{
    /// <summary>An act of more than a year before its story is told as history, whatever its tense.</summary>
    private const int OldestDays = 366;

    /// <summary>For a story without a date: nothing that such a reader meets is older than the wire.</summary>
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    /// <summary>Every actor with every recipient, in text order, each two parties once.</summary>
    /// <remarks>
    /// An event with several actors and no recipient ("Paris and Rome met") is mutual when it is cooperation: every actor
    /// with every other, in both orders. One actor alone, or several who accuse nobody, stand with a null recipient.
    /// </remarks>
    /// <param name="coded">The event.</param>
    public static IReadOnlyList<(Participant Actor, Participant? Recipient)> Sides(CodedEvent coded)
    {
        ArgumentNullException.ThrowIfNull(coded);
        var sides = new List<(Participant, Participant?)>();
        bool mutual = IsMutual(coded);
        foreach (var actor in coded.Actors)
        {
            foreach (var recipient in mutual ? coded.Actors : coded.Recipients)
            {
                if (!ReferenceEquals(actor, recipient))
                {
                    sides.Add((actor, recipient));
                }
            }
            if (!mutual && coded.Recipients.Count == 0)
            {
                sides.Add((actor, null));
            }
        }
        return sides;
    }

    /// <summary>The dyads that a series counts: between two different codes, each once, and only if <see cref="Counts"/>.</summary>
    /// <param name="coded">The event.</param>
    /// <param name="published">Day of the story; null when unknown.</param>
    /// <param name="source">Outlet or agency.</param>
    public static IReadOnlyList<PairEvent> Expand(
        CodedEvent coded,
        DateOnly? published,
        string source
    )
    {
        ArgumentNullException.ThrowIfNull(coded);
        if (!Counts(coded) || DayOf(coded, published) is not { } day)
        {
            return [];
        }
        var seen = new HashSet<Dyad>();
        var events = new List<PairEvent>();
        foreach (var (actor, recipient) in Sides(coded))
        {
            var dyad = new Dyad(actor.Code.Country ?? "", recipient?.Code.Country ?? "");
            if (
                dyad.Actor.Length == 0
                || dyad.Recipient.Length == 0
                || dyad.Actor == dyad.Recipient
                || !seen.Add(dyad)
            )
            {
                continue;
            }
            events.Add(
                new PairEvent(
                    coded.Id,
                    day,
                    dyad.Actor,
                    dyad.Recipient,
                    coded.Quad,
                    coded.PloverScore,
                    coded.StoryId,
                    source
                )
                {
                    Force = coded.Force,
                    Facts = FactsOf(coded, actor, recipient!),
                }
            );
        }
        return events;
    }

    /// <summary>True for what is told as done, and for words that are acts by being said (an offer, a demand, a threat), even where they point ahead.</summary>
    /// <remarks>A deed that is planned, demanded, denied, imagined or told as history does not count.</remarks>
    /// <param name="coded">The event.</param>
    public static bool Counts(CodedEvent coded)
    {
        ArgumentNullException.ThrowIfNull(coded);
        return coded.Status switch
        {
            EventStatus.Fact => true,
            EventStatus.Planned or EventStatus.Demanded => coded.Type
                is EventType.Agree
                    or EventType.Concede
                    or EventType.Request
                    or EventType.Accuse
                    or EventType.Reject
                    or EventType.Threaten,
            _ => false,
        };
    }

    /// <summary>The day an event counts on; null when the text knows it no better than by month, or tells of long ago.</summary>
    private static DateOnly? DayOf(CodedEvent coded, DateOnly? published)
    {
        if (coded.Date is not { } date)
        {
            return published;
        }
        if (
            coded.DatePrecision
                is not (DatePrecision.Story or DatePrecision.Day or DatePrecision.Week)
            || date < (published?.AddDays(-OldestDays) ?? Earliest)
        )
        {
            return null;
        }
        // What is told as done cannot lie ahead of its story: "on Friday" then meant a Friday to come.
        return published is { } p && date > p ? p : date;
    }

    private static EventFacts FactsOf(CodedEvent coded, Participant actor, Participant recipient) =>
        new()
        {
            ActorName = actor.Name,
            ActorSectors = SectorsOf(actor),
            RecipientName = recipient.Name,
            RecipientSectors = SectorsOf(recipient),
            Contexts = coded.Contexts,
        };

    /// <summary>The party's main sector first, then the others.</summary>
    internal static IReadOnlyList<string> SectorsOf(Participant party) =>
        string.IsNullOrEmpty(party.Code.Sector)
            ? party.Sectors
            : [party.Code.Sector, .. party.Sectors];

    private static bool IsMutual(CodedEvent coded) =>
        coded.Recipients.Count == 0
        && coded.Actors.Count > 1
        && coded.Quad is (QuadClass.VerbalCooperation or QuadClass.MaterialCooperation);
}
