using Notch.Actors;

namespace Notch.Events;

/// <summary>What an example must code.</summary>
/// <param name="Actors">Codes; one without a sector stands for any actor of its country. Empty where none is named.</param>
/// <param name="Recipients">Codes, as for actors.</param>
/// <param name="Type">The type.</param>
/// <param name="Mode">The mode; null when it does not matter.</param>
/// <param name="Status">The status; null when it does not matter.</param>
public sealed record ExpectedEvent(
    IReadOnlyList<ActorCode> Actors,
    IReadOnlyList<ActorCode> Recipients,
    EventType Type,
    string? Mode,
    EventStatus? Status
)
{
    /// <summary>True when an event is what was expected.</summary>
    /// <param name="coded">A coded event.</param>
    public bool Accepts(CodedEvent coded)
    {
        ArgumentNullException.ThrowIfNull(coded);
        return coded.Type == Type
            && (Mode is null || coded.Mode == Mode)
            && (Status is null || coded.Status == Status)
            && Same(Actors, coded.Actors)
            && Same(Recipients, coded.Recipients);
    }

    private static bool Same(IReadOnlyList<ActorCode> expected, IReadOnlyList<Participant> coded)
    {
        var left = coded.Select(p => p.Code).Where(c => !c.IsEmpty).Distinct().ToList();
        foreach (var code in expected)
        {
            int found = left.FindIndex(c =>
                c.Country == code.Country && (code.Sector.Length == 0 || c.Sector == code.Sector)
            );
            if (found < 0)
            {
                return false;
            }
            left.RemoveAt(found);
        }
        return left.Count == 0;
    }
}
