namespace Notch.Mentions;

/// <summary>A number as read, before bounds and what it counts.</summary>
internal readonly record struct NumberQuantity(int Start, int End, double? Value)
{
    public double? Low { get; init; }

    public double? High { get; init; }

    public string? Unit { get; init; }

    public NumberBound Bound { get; init; }

    /// <summary>A single digit word or figure, which may be a mere pronoun or name.</summary>
    public bool IsOne => Value == 1 && End - Start == 1;
}
