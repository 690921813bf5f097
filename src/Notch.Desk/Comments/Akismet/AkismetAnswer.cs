namespace Notch.Desk.Comments.Akismet;

/// <summary>What the service said.</summary>
/// <param name="IsSpam">Spam or not; null when it gave no answer that counts, so that the comment must be held.</param>
public sealed record AkismetAnswer(bool? IsSpam)
{
    /// <summary>Spam so plain that it may be thrown away (pro tip "discard").</summary>
    public bool Discard { get; init; }

    /// <summary>What is wrong with the call, in the service's words; null when nothing is.</summary>
    public string? Help { get; init; }

    /// <summary>When to ask once more; null when not asked to.</summary>
    public TimeSpan? RecheckAfter { get; init; }

    /// <summary>Number of a warning to the site's owner; null when there is none.</summary>
    public string? AlertCode { get; init; }

    /// <summary>The warning; null when there is none.</summary>
    public string? Alert { get; init; }
}
