namespace Notch.Pairs;

/// <summary>Several countries or organisations that are followed as one: the members of a union, or any set that a user names.</summary>
/// <param name="Name">What the set is called in series: "EU".</param>
/// <param name="Codes">Its members' codes, without repeats.</param>
public sealed record PartySet(string Name, IReadOnlyList<string> Codes)
{
    /// <summary>A set of one.</summary>
    /// <param name="code">"IRQ".</param>
    public static PartySet Of(string code) => new(code, [code]);

    /// <summary>What passed between two sets, as events between their names. Members that stand in both sets, and acts within a set, are left out.</summary>
    /// <remarks>An act upon several members is one act: it counts once.</remarks>
    /// <param name="a">One set.</param>
    /// <param name="b">The other.</param>
    /// <param name="events">Events between any parties.</param>
    public static IEnumerable<PairEvent> Between(
        PartySet a,
        PartySet b,
        IEnumerable<PairEvent> events
    )
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(events);
        var ofA = a.Codes.Except(b.Codes, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var ofB = b.Codes.Except(a.Codes, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        return events
            .Where(e =>
                (ofA.Contains(e.Actor) && ofB.Contains(e.Recipient))
                || (ofB.Contains(e.Actor) && ofA.Contains(e.Recipient))
            )
            .Select(e =>
                ofA.Contains(e.Actor)
                    ? e with
                    {
                        Actor = a.Name,
                        Recipient = b.Name,
                    }
                    : e with
                    {
                        Actor = b.Name,
                        Recipient = a.Name,
                    }
            );
    }
}
