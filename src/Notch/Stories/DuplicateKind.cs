namespace Notch.Stories;

/// <summary>Why a story repeats another.</summary>
public enum DuplicateKind
{
    /// <summary>The same text in another place: a wire story that several outlets carry.</summary>
    Copy,

    /// <summary>A changed version by the same outlet, or one that says it corrects; it takes the original's place.</summary>
    Correction,
}
