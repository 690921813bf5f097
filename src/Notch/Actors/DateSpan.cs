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

    /// <summary>Reads "2017-01-20", "2017-01" or "2017" by hand: a lexicon holds tens of thousands.</summary>
    /// <param name="text">The digits.</param>
    /// <param name="atEnd">True for the last day of a month or year.</param>
    /// <param name="day">The day.</param>
    internal static bool TryParseDay(ReadOnlySpan<char> text, bool atEnd, out DateOnly day)
    {
        day = default;
        bool hasMonth = text.Length > 4;
        bool hasDay = text.Length > 7;
        if (
            text.Length is not (4 or 7 or 10)
            || !TryNumber(text[..4], out int year)
            || year == 0
            || (hasMonth && text[4] != '-')
            || (hasDay && text[7] != '-')
        )
        {
            return false;
        }
        int month = atEnd ? 12 : 1;
        if (hasMonth && (!TryNumber(text[5..7], out month) || month is 0 or > 12))
        {
            return false;
        }
        int last = DateTime.DaysInMonth(year, month);
        int number = atEnd ? last : 1;
        if (hasDay && (!TryNumber(text[8..], out number) || number == 0 || number > last))
        {
            return false;
        }
        day = new DateOnly(year, month, number);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (char c in digits)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
            number = (10 * number) + (c - '0');
        }
        return true;
    }
}
