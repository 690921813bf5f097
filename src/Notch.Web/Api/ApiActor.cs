using Notch.Desk.Store;
using Notch.Web.Words;

namespace Notch.Web.Api;

/// <summary>An actor and how often it takes part in events.</summary>
/// <param name="Code">"IRQ".</param>
/// <param name="Name">"Iraq".</param>
/// <param name="Acts">Events in which it acts.</param>
/// <param name="Received">Events in which it is acted upon.</param>
/// <param name="Last">Day of its newest event.</param>
public sealed record ApiActor(string Code, string Name, int Acts, int Received, string? Last)
{
    internal static ApiActor Of(ActorCount actor, ActorNames names) =>
        new(
            actor.Code,
            names.Of(actor.Code),
            actor.Acts,
            actor.Received,
            actor.Last is { } day ? DateWords.Iso(day) : null
        );
}
