namespace Notch.Pairs;

/// <summary>One act with all events that tell it.</summary>
/// <param name="first">The event that stands for it.</param>
internal sealed class MergedEvent(PairEvent first)
{
    /// <summary>The event that stands for it.</summary>
    public PairEvent First { get; } = first;

    /// <summary>All that tell it, the first among them.</summary>
    public List<PairEvent> Told { get; } = [first];

    /// <summary>Its class.</summary>
    public ActClass Class { get; } = ActClasses.Of(first.Quad, first.Weight);
}
