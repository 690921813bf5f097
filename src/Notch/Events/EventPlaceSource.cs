namespace Notch.Events;

/// <summary>What says where an act happened.</summary>
public enum EventPlaceSource
{
    /// <summary>The act's own clause: "met in Vienna".</summary>
    Clause,

    /// <summary>Another part of the sentence.</summary>
    Sentence,

    /// <summary>The story's dateline.</summary>
    Dateline,
}
