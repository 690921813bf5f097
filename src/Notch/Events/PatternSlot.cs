namespace Notch.Events;

/// <summary>What fills an element of a pattern.</summary>
internal enum PatternSlot : byte
{
    /// <summary>A fixed word or a class only.</summary>
    None,

    /// <summary>Who acts.</summary>
    Actor,

    /// <summary>Whom it is done to.</summary>
    Recipient,

    /// <summary>Another act, in folds.</summary>
    Act,

    /// <summary>Who is to do the other act.</summary>
    Doer,

    /// <summary>A thing that must be there but is no party.</summary>
    Object,

    /// <summary>What it is about; no party.</summary>
    Topic,

    /// <summary>Where; no party.</summary>
    Place,
}
