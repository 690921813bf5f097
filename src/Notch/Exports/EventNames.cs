using Notch.Events;
using Notch.Mentions;
using Notch.Mentions.Places;

namespace Notch.Exports;

/// <summary>The words by which records name types, states and precisions.</summary>
public static class EventNames
{
    /// <summary>"ASSAULT".</summary>
    /// <param name="type">The type.</param>
    public static string Of(EventType type) => type.ToString().ToUpperInvariant();

    /// <summary>"fact".</summary>
    /// <param name="status">The state.</param>
    public static string Of(EventStatus status) => Lower(status.ToString());

    /// <summary>"day".</summary>
    /// <param name="precision">The precision.</param>
    public static string Of(DatePrecision precision) => Lower(precision.ToString());

    /// <summary>"at-least".</summary>
    /// <param name="bound">The bound.</param>
    public static string Of(NumberBound bound) =>
        bound switch
        {
            NumberBound.AtLeast => "at-least",
            NumberBound.AtMost => "at-most",
            _ => Lower(bound.ToString()),
        };

    /// <summary>"city".</summary>
    /// <param name="level">The level.</param>
    public static string Of(PlaceLevel level) => Lower(level.ToString());

    /// <summary>"clause".</summary>
    /// <param name="source">What says where.</param>
    public static string Of(EventPlaceSource source) => Lower(source.ToString());

    /// <summary>"indirect".</summary>
    /// <param name="kind">The kind of quote.</param>
    public static string Of(QuoteKind kind) => Lower(kind.ToString());

    /// <summary>"indirect", or "outlet" where nobody is quoted.</summary>
    /// <param name="kind">The kind of quote that a claim stands in; null when the outlet tells it itself.</param>
    public static string OfClaim(QuoteKind? kind) => kind is { } quoted ? Of(quoted) : Outlet;

    /// <summary>What <see cref="OfClaim"/> says where nobody is quoted.</summary>
    internal const string Outlet = "outlet";

    /// <summary>"dead".</summary>
    /// <param name="kind">What is counted.</param>
    public static string Of(NumberKind kind) => Lower(kind.ToString());

    /// <summary>Reads what <see cref="Of(EventType)"/> writes, in any case.</summary>
    /// <param name="text">"ASSAULT".</param>
    /// <param name="type">The type.</param>
    public static bool TryParse(string? text, out EventType type) => TryParseName(text, out type);

    /// <summary>Reads what <see cref="Of(EventStatus)"/> writes, in any case.</summary>
    /// <param name="text">"fact".</param>
    /// <param name="status">The state.</param>
    public static bool TryParse(string? text, out EventStatus status) =>
        TryParseName(text, out status);

    /// <summary>Reads what <see cref="Of(DatePrecision)"/> writes, in any case.</summary>
    /// <param name="text">"day".</param>
    /// <param name="precision">The precision.</param>
    public static bool TryParse(string? text, out DatePrecision precision) =>
        TryParseName(text, out precision);

    /// <summary>Names only: <see cref="Enum.TryParse{T}(string, bool, out T)"/> would also take "7".</summary>
    private static bool TryParseName<T>(string? text, out T value)
        where T : struct, Enum
    {
        value = default;
        return !string.IsNullOrEmpty(text)
            && char.IsAsciiLetter(text[0])
            && Enum.TryParse(text, ignoreCase: true, out value)
            && Enum.IsDefined(value);
    }

#pragma warning disable CA1308 // The records are specified in lower case.
    private static string Lower(string text) => text.ToLowerInvariant();
#pragma warning restore CA1308
}
