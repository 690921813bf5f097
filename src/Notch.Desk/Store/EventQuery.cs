using Notch.Events;

namespace Notch.Desk.Store;

/// <summary>Which events a list shows; what is null does not narrow it.</summary>
public sealed record EventQuery
{
    /// <summary>Country or organisation code on either side: "IRQ".</summary>
    public string? Actor { get; init; }

    /// <summary>A second code, on the side where <see cref="Actor"/> is not.</summary>
    public string? Other { get; init; }

    /// <summary>Sector that the actor must have in the event: "GOV". Only with <see cref="Actor"/>.</summary>
    public string? Sector { get; init; }

    /// <summary>PLOVER type.</summary>
    public EventType? Type { get; init; }

    /// <summary>Quad class.</summary>
    public QuadClass? Quad { get; init; }

    /// <summary>How the story tells it.</summary>
    public EventStatus? Status { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly? To { get; init; }
}
