using Notch.Actors;
using Notch.Events;

namespace Notch.Pairs;

/// <summary>What passed between two parties, as events between their names. The rules of docs/pairs.md hold: who is on both sides, and acts within a side, are left out.</summary>
public static class PartyActs
{
    /// <summary>Acts of a coded event that a series of the two counts.</summary>
    /// <param name="a">One party.</param>
    /// <param name="b">The other.</param>
    /// <param name="coded">The event.</param>
    /// <param name="published">Day of its story; null when unknown.</param>
    /// <param name="source">Outlet or agency.</param>
    /// <param name="filter">What is kept. Kinds of sources are not looked at.</param>
    public static IReadOnlyList<PairEvent> Of(
        Party a,
        Party b,
        CodedEvent coded,
        DateOnly? published,
        string source,
        SeriesFilter filter
    )
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(coded);
        ArgumentNullException.ThrowIfNull(filter);
        var actors = Sided(a, b, coded.Actors);
        var recipients = Sided(a, b, coded.Recipients);
        return
            filter.KeepsContexts(coded.Contexts)
            && filter.KeepsSectors(
                actors.Concat(recipients).SelectMany(x => DyadExpander.SectorsOf(x.Party))
            )
            ? DyadExpander.Expand(
                coded with
                {
                    Actors = [.. actors.Select(x => Named(x.Party, x.Name))],
                    Recipients = [.. recipients.Select(x => Named(x.Party, x.Name))],
                },
                published,
                source
            )
            : [];
    }

    /// <summary>Acts of an event file between two parties. A row that does not know what the filter asks for is left out.</summary>
    /// <param name="a">One party.</param>
    /// <param name="b">The other.</param>
    /// <param name="events">Events between any parties.</param>
    /// <param name="filter">What is kept.</param>
    /// <param name="kinds">Kinds of sources.</param>
    public static IEnumerable<PairEvent> Of(
        Party a,
        Party b,
        IEnumerable<PairEvent> events,
        SeriesFilter filter,
        SourceKinds kinds
    )
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(filter);
        foreach (var e in Keep(events, filter, kinds))
        {
            var facts = e.Facts;
            string? actor = Side(
                a,
                b,
                e.Actor,
                facts?.ActorSectors ?? [],
                facts?.ActorName,
                id: null
            );
            string? recipient = actor is null
                ? null
                : Side(
                    a,
                    b,
                    e.Recipient,
                    facts?.RecipientSectors ?? [],
                    facts?.RecipientName,
                    id: null
                );
            if (recipient is not null && actor != recipient)
            {
                yield return e with
                {
                    Actor = actor!,
                    Recipient = recipient,
                };
            }
        }
    }

    /// <summary>Events that a filter keeps, whoever their parties are.</summary>
    /// <param name="events">Events between any parties.</param>
    /// <param name="filter">What is kept.</param>
    /// <param name="kinds">Kinds of sources.</param>
    public static IEnumerable<PairEvent> Keep(
        IEnumerable<PairEvent> events,
        SeriesFilter filter,
        SourceKinds kinds
    )
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(filter);
        return filter.IsEmpty
            ? events
            : events.Where(e =>
                filter.KeepsSource(e.Source, kinds)
                && (
                    !filter.NeedsFacts
                    || (
                        e.Facts is { } facts
                        && filter.KeepsContexts(facts.Contexts)
                        && filter.KeepsSectors(facts.ActorSectors.Concat(facts.RecipientSectors))
                    )
                )
            );
    }

    private static List<(Participant Party, string Name)> Sided(
        Party a,
        Party b,
        IReadOnlyList<Participant> parties
    )
    {
        var sided = new List<(Participant, string)>();
        foreach (var p in parties)
        {
            string? name = Side(
                a,
                b,
                p.Code.Country ?? "",
                DyadExpander.SectorsOf(p),
                p.Name,
                p.WikidataId
            );
            if (name is not null)
            {
                sided.Add((p, name));
            }
        }
        return sided;
    }

    /// <summary>The name of the side on which somebody stands; null for neither, and for both.</summary>
    private static string? Side(
        Party a,
        Party b,
        string country,
        IEnumerable<string> sectors,
        string? name,
        string? id
    )
    {
        bool isA = a.Holds(country, sectors, name, id);
        return isA == b.Holds(country, sectors, name, id) ? null
            : isA ? a.Name
            : b.Name;
    }

    private static Participant Named(Participant party, string name) =>
        party with
        {
            Code = new ActorCode(name, party.Code.Sector ?? ""),
        };
}
