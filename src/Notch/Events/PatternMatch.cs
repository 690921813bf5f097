namespace Notch.Events;

/// <summary>A pattern found in the tree, with what fills its slots (token indices, heads of phrases).</summary>
internal sealed class PatternMatch(VerbPattern pattern, Frame frame)
{
    public VerbPattern Pattern { get; } = pattern;

    public Frame Frame { get; } = frame;

    public int Head => Frame.Head;

    /// <summary>True when the winning pattern codes nothing.</summary>
    public bool IsSilent => Pattern.IsNone;

    public List<int> Actors { get; } = [];

    public List<int> Recipients { get; } = [];

    public List<int> Doers { get; } = [];

    public List<int> Acts { get; } = [];

    /// <summary>Tokens that fill fixed words, classes and slots that are no party.</summary>
    public List<int> Fixed { get; } = [];

    /// <summary>Weight of the elements that were found; optional ones that are missing do not count.</summary>
    public double Weight { get; set; }

    /// <summary>Slots and words that were found.</summary>
    public int Filled { get; set; }

    /// <summary>Two actor slots: the act is mutual.</summary>
    public bool IsMutual { get; set; }

    /// <summary>A slot that the pattern asks for is empty.</summary>
    public bool IsRelaxed { get; set; }

    /// <summary>One of the empty slots asks for a known actor.</summary>
    public bool LacksActor { get; set; }

    public List<int> Of(PatternSlot slot) =>
        slot switch
        {
            PatternSlot.Actor => Actors,
            PatternSlot.Recipient => Recipients,
            PatternSlot.Doer => Doers,
            PatternSlot.Act => Acts,
            _ => Fixed,
        };

    /// <summary>True when this match says more than another of the same word.</summary>
    public bool Beats(PatternMatch? other) =>
        other is null || Weight > other.Weight || (Weight == other.Weight && Filled > other.Filled);
}
