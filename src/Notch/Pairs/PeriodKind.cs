namespace Notch.Pairs;

/// <summary>Length of a period.</summary>
public enum PeriodKind
{
    /// <summary>A calendar day.</summary>
    Day,

    /// <summary>An ISO week, Monday to Sunday.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,
}
