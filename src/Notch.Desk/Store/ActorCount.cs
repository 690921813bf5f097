namespace Notch.Desk.Store;

/// <summary>An actor and how often it takes part in events.</summary>
/// <param name="Code">Country or organisation code: "IRQ".</param>
/// <param name="Acts">Events in which it acts.</param>
/// <param name="Received">Events in which it is acted upon.</param>
/// <param name="Last">Day of its newest dated event; null when none is dated.</param>
public sealed record ActorCount(string Code, int Acts, int Received, DateOnly? Last);
