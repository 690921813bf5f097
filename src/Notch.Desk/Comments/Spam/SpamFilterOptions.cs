namespace Notch.Desk.Comments.Spam;

/// <summary>Where the filter draws its lines.</summary>
public sealed record SpamFilterOptions
{
    /// <summary>Probability from which a comment is held. Default 0.5.</summary>
    public double HoldAt { get; init; } = 0.5;

    /// <summary>Probability from which a comment is rejected. Default 0.98.</summary>
    public double RejectAt { get; init; } = 0.98;

    /// <summary>Labels below which nothing is rejected. Default 200.</summary>
    public int FewestLabels { get; init; } = 200;

    /// <summary>Labels of each kind below which the words of a comment are not weighed at all, only its signs. Default 10.</summary>
    public int FewestOfEachKind { get; init; } = 10;

    /// <summary>Links from which a comment is held. Default 4.</summary>
    public int ManyLinks { get; init; } = 4;

    /// <summary>Comments with the same words, within a day, from which one more is held. Default 2.</summary>
    public int ManyRepeats { get; init; } = 2;

    /// <summary>A form sent sooner was not filled by a person. Default 3 s.</summary>
    public TimeSpan ShortestFill { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>A form sent later may have been kept by a program. Default 24 h.</summary>
    public TimeSpan LongestFill { get; init; } = TimeSpan.FromHours(24);
}
