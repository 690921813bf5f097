namespace Notch.Events;

/// <summary>Whether an event is said to have happened.</summary>
public enum EventStatus
{
    /// <summary>Told as having happened.</summary>
    Fact,

    /// <summary>Told as to come.</summary>
    Planned,

    /// <summary>Somebody wants it done.</summary>
    Demanded,

    /// <summary>Said not to have happened, or denied.</summary>
    Denied,

    /// <summary>A what-if, a possibility, a question.</summary>
    Hypothetical,

    /// <summary>Told as history: it happened well before what the story is about.</summary>
    Background,
}
