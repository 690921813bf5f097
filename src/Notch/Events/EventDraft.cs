using Notch.Mentions;

namespace Notch.Events;

/// <summary>An event in the making: the reading with its parties coded.</summary>
internal sealed record EventDraft
{
    public required ActReading Reading { get; init; }

    public required int Sentence { get; init; }

    public required IReadOnlyList<Participant> Actors { get; init; }

    public required IReadOnlyList<Participant> Recipients { get; init; }

    public required EventType Type { get; init; }

    public required EventStatus Status { get; init; }

    public string? Mode { get; init; }

    public DateExpression? Date { get; init; }

    public Participant? Speaker { get; init; }

    /// <summary>The quote that holds the act; null outside quotes.</summary>
    public Quote? Quote { get; init; }

    /// <summary>Who claims the act, and by which word, where no quote holds it.</summary>
    public (string Who, string Cue)? Claimant { get; init; }

    public double Confidence { get; init; }

    /// <summary>The earlier act of the story that this one answers, denies or tells again; null when none.</summary>
    public ActReading? Related { get; init; }

    /// <summary>Why parts that the coder added itself, such as "context: last request".</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
