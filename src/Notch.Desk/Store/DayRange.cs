namespace Notch.Desk.Store;

/// <summary>Days from one to another, both included; an open end is null.</summary>
/// <param name="From">First day; null for no limit.</param>
/// <param name="To">Last day; null for no limit.</param>
public readonly record struct DayRange(DateOnly? From, DateOnly? To)
{
    /// <summary>No limits.</summary>
    public static DayRange All => default;

    internal string? FromText => From is { } day ? StoreText.Of(day) : null;

    internal string? ToText => To is { } day ? StoreText.Of(day) : null;

    /// <summary>True for a day of the range.</summary>
    internal bool Holds(DateOnly day) => !(day < From) && !(day > To);
}
