namespace Notch.Mentions;

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision
{
    /// <summary>Nothing in the text says when; the story's own date stands in, where it has one.</summary>
    Story,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A week.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A quarter or season.</summary>
    Quarter,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A longer or open range, such as "since 2014".</summary>
    Range,
}
