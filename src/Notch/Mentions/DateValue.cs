namespace Notch.Mentions;

/// <summary>What words for a time mean, before they are bound to their tokens.</summary>
internal sealed record DateValue
{
    public DateKind Kind { get; init; } = DateKind.Date;

    public required string Timex { get; init; }

    /// <summary>ISO value where it differs from <see cref="Timex"/>.</summary>
    public string? Value { get; init; }

    public required DatePrecision Precision { get; init; }

    public required DateOnly Start { get; init; }

    public required DateOnly End { get; init; }

    /// <summary>The unit whose name the value carries; steps such as "the previous one" move by it.</summary>
    public DateUnit Unit { get; init; }

    public bool IsAnchored { get; init; } = true;

    public string? Modifier { get; init; }
}
