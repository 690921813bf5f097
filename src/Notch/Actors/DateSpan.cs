using System.Globalization;

namespace Notch.Actors;

/// <summary>A range of days, both ends included, each of which may be open.</summary>
/// <param name="First">First day; null when it has no known beginning.</param>
/// <param name="Last">Last day (included); null when it still lasts.</param>
public readonly record struct DateSpan(DateOnly? First, DateOnly? Last)
{
    /// <summary>The whole of time.</summary>
    public static DateSpan Always => default;

    /// <summary>True when neither end is known.</summary>
    public bool IsAlways => First is null && Last is null;

    /// <summary>True when the day lies inside.</summary>
    /// <param name="day">The day to look for.</param>
    public bool Contains(DateOnly day) => !(day < First) && !(day > Last);

    /// <summary>True when the day lies after the end.</summary>
    /// <param name="day">The day to look for.</param>
    public bool IsBefore(DateOnly day) => Last < day;

    /// <summary>Reads "2017-01-20 .. 2021-01-20"; either end may be left out, and a day may be a month or a year.</summary>
    /// <param name="text">The words of a lexicon line.</param>
    /// <param name="span">The range that was read.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out DateSpan span)
    {
        span = default;
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            return false;
        }
        var first = text[..dots].Trim();
        var last = text[(dots + 2)..].Trim();
        DateOnly? from = null;
        DateOnly? to = null;
        if (!first.IsEmpty)
        {
            if (!TryParseDay(first, atEnd: false, out var day))
            {
                return false;
            }
            from = day;
        }
        if (!last.IsEmpty)
        {
            if (!TryParseDay(last, atEnd: true, out var day))
            {
                return false;
            }
            to = day;
        }
        span = new DateSpan(from, to);
        return !(to < from);
    }

    private static bool TryParseDay(ReadOnlySpan<char> text, bool atEnd, out DateOnly day)
    {
        if (Try(text, "yyyy-MM-dd", out day))
        {
            return true;
        }
        if (Try(text, "yyyy-MM", out day))
        {
            day = atEnd ? day.AddMonths(1).AddDays(-1) : day;
            return true;
        }
        if (Try(text, "yyyy", out day))
        {
            day = atEnd ? day.AddYears(1).AddDays(-1) : day;
            return true;
        }
        return false;
    }

    private static bool Try(ReadOnlySpan<char> text, string format, out DateOnly day) =>
        DateOnly.TryParseExact(
            text,
            format,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out day
        );
}
