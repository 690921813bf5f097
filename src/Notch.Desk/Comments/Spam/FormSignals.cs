namespace Notch.Desk.Comments.Spam;

/// <summary>What the way a comment came says about it.</summary>
public sealed record FormSignals
{
    /// <summary>Nothing known, nothing odd.</summary>
    public static FormSignals None { get; } = new();

    /// <summary>From the form's making to its sending; null when the form's time is missing or forged.</summary>
    public TimeSpan? FillTime { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The field that no person sees was filled.</summary>
    public bool TrapFilled { get; init; }

    /// <summary>Comments of the last day with the same words, on any story.</summary>
    public int Repeats { get; init; }
}
