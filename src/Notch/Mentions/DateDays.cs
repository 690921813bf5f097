namespace Notch.Mentions;

/// <summary>Reads days by number: "January 3", "3 January 2020", "01/03/2020", "Jan. 3-5", "Friday, January 3".</summary>
internal static class DateDays
{
    /// <summary>Days of a year of twelve months of 31 days: near enough to tell near from far.</summary>
    private const int YearDays = 372;
    private const int Near = 40;

    /// <summary>A day, or a range of days in one phrase; null when the pieces are none.</summary>
    public static DateMatch? Try(DateScan scan, int index)
    {
        if (scan.Number(index) >= 0 && Numeric(scan, index) is { } numeric)
        {
            return numeric;
        }
        int start = index;
        if (scan.Word(index).Weekday > 0)
        {
            start = scan.Skip(scan.Skip(index + 1, '.'), ',');
            start = scan.Skip(start, "the");
            if (start == index + 1 && scan.Word(start).Month == 0 && scan.Number(start) < 0)
            {
                return null;
            }
        }
        return MonthFirst(scan, start) ?? DayFirst(scan, start);
    }

    /// <summary>"2020-01-03", "1/3/2020" (month first, unless that cannot be), "3.1.2020".</summary>
    private static DateMatch? Numeric(DateScan scan, int index)
    {
        char sign = index + 1 < scan.Count ? scan[index + 1].Sign : ' ';
        if (sign is not ('-' or '/' or '.') || !scan.IsSign(index + 3, sign))
        {
            return null;
        }
        int a = scan.Number(index);
        int b = scan.Number(index + 2);
        int c = scan.Number(index + 4);
        if (a < 0 || b < 0 || c < 0 || !scan.IsJoined(index + 1) || !scan.IsJoined(index + 4))
        {
            return null;
        }
        var (year, month, day) =
            scan[index].Length == 4 ? (a, b, c)
            : sign == '/' && a <= 12 ? (c, a, b)
            : (c, b, a);
        if (scan[index].Length != 4 && scan[index + 4].Length == 2)
        {
            year += year < 40 ? 2000 : 1900;
        }
        return TryMake(year, month, day) is { } date
            ? new DateMatch(index + 5, DateCalendar.Day(date))
            : null;
    }

    /// <summary>"January 3", "Jan. 3, 2020", "January 3-5", "January 30 to February 2".</summary>
    private static DateMatch? MonthFirst(DateScan scan, int index)
    {
        int month = scan.Word(index).Month;
        if (month == 0 || !scan.IsCapital(index))
        {
            return null;
        }
        int at = scan.Skip(scan.AfterMonth(index), "the");
        if (!DateNumbers.TryDay(scan, at, out int end, out int day) || IsCount(scan, end))
        {
            return null;
        }
        if (TryRangeEnd(scan, end, month, out int rangeEnd, out int month2, out int day2))
        {
            int? lastYear = Year(scan, rangeEnd, out int afterYear);
            return Between(scan, index, afterYear, (month, day), (month2, day2), lastYear);
        }
        int? year = Year(scan, end, out int after);
        return One(scan, index, after, month, day, year);
    }

    /// <summary>"3 January", "the 3rd of January, 2020", "3-5 January".</summary>
    private static DateMatch? DayFirst(DateScan scan, int index)
    {
        int start = scan.Skip(index, "the");
        if (!DateNumbers.TryDay(scan, start, out int end, out int day))
        {
            return null;
        }
        int lastDay = day;
        if (
            (scan.IsDash(end) || scan.IsAny(end, "to", "and"))
            && DateNumbers.TryDay(scan, end + 1, out int end2, out int day2)
            && day2 > day
        )
        {
            lastDay = day2;
            end = end2;
        }
        int at = scan.Skip(end, "of");
        int month = scan.Word(at).Month;
        if (month == 0 || !scan.IsCapital(at))
        {
            return null;
        }
        int? year = Year(scan, scan.AfterMonth(at), out int after);
        return lastDay == day
            ? One(scan, start, after, month, day, year)
            : Between(scan, start, after, (month, day), (month, lastDay), year);
    }

    private static bool TryRangeEnd(
        DateScan scan,
        int index,
        int month,
        out int end,
        out int month2,
        out int day2
    )
    {
        month2 = month;
        day2 = 0;
        end = index;
        if (!scan.IsDash(index) && !scan.IsAny(index, "to", "through", "until", "and"))
        {
            return false;
        }
        int at = index + 1;
        if (scan.Word(at).Month is > 0 and var named)
        {
            month2 = named;
            at = scan.AfterMonth(at);
        }
        else if (scan.Is(index, "and") || scan.Number(at) < 0)
        {
            // "January 3 and 4" names two days, but "January 3 and 200 people" does not: joined signs only.
            if (
                !scan.Is(index, "and")
                || scan.Number(at) is < 1 or > 31
                || IsCountNoun(scan, at + 1)
            )
            {
                return false;
            }
        }
        return DateNumbers.TryDay(scan, at, out end, out day2) && !IsCount(scan, end);
    }

    /// <summary>A year after a day and month, with or without a comma; null when there is none.</summary>
    private static int? Year(DateScan scan, int index, out int end)
    {
        int at = scan.Skip(index, ',');
        if (DateNumbers.TryYear(scan, at, out end, out int year) && year is >= 1500 and <= 2150)
        {
            return year;
        }
        int step = scan.Skip(at, "of");
        if (
            scan.Word(step).Step is { } steps
            && scan.Is(step + 1, "year")
            && scan.Story is { } story
        )
        {
            end = step + 2;
            return story.Year + steps;
        }
        end = index;
        return null;
    }

    private static DateMatch? One(DateScan scan, int index, int end, int month, int day, int? year)
    {
        year ??= NearestYear(scan, index, month, day);
        if (year is null)
        {
            return new DateMatch(end, scan.Loose($"XXXX-{Two(month)}-{Two(day)}"));
        }
        return TryMake(year.Value, month, day) is { } date
            ? new DateMatch(end, DateCalendar.Day(date))
            : null;
    }

    private static DateMatch? Between(
        DateScan scan,
        int index,
        int end,
        (int Month, int Day) first,
        (int Month, int Day) last,
        int? year
    )
    {
        year ??= NearestYear(scan, index, first.Month, first.Day);
        if (year is null)
        {
            return new DateMatch(
                end,
                scan.Loose(
                    $"XXXX-{Two(first.Month)}-{Two(first.Day)}/XXXX-{Two(last.Month)}-{Two(last.Day)}"
                )
            );
        }
        bool turns = last.Month < first.Month;
        return
            TryMake(year.Value, first.Month, first.Day) is { } start
            && TryMake(year.Value + (turns ? 1 : 0), last.Month, last.Day) is { } stop
            && stop >= start
            ? new DateMatch(end, DateCalendar.Range(start, stop))
            : null;
    }

    /// <summary>
    /// The year that a day without one belongs to: the last such day, or the next when the clause looks ahead. A day of
    /// next week is not last year's, and one of last week not next year's, whatever the tense seems to be.
    /// </summary>
    private static int? NearestYear(DateScan scan, int index, int month, int day)
    {
        if (scan.Story is not { } story)
        {
            return null;
        }
        int today = (story.Month * 31) + story.Day;
        int ahead = ((month * 31) + day - today + YearDays) % YearDays;
        bool isAhead = scan.Tense(index) switch
        {
            DateTense.Future => ahead <= YearDays - (Near / 4),
            DateTense.Past => ahead > 0 && ahead < Near,
            _ => ahead > 0 && ahead < Near * 2,
        };
        bool isPassed = (month * 31) + day < today || ahead == 0;
        return story.Year
            + (
                isAhead && isPassed && ahead > 0 ? 1
                : !isAhead && !isPassed ? -1
                : 0
            );
    }

    /// <summary>"May 5 percent", "March 10,000": the number counts something else.</summary>
    private static bool IsCount(DateScan scan, int end) =>
        scan.IsAny(end, "percent", "million", "billion", "per")
        || scan.IsSign(end, '%')
        || (
            (scan.IsSign(end, ',') || scan.IsSign(end, '.') || scan.IsSign(end, ':'))
            && scan.IsJoined(end)
            && scan.IsJoined(end + 1)
            && scan.Number(end + 1) >= 0
            && scan[end + 1].Length != 4
        );

    private static bool IsCountNoun(DateScan scan, int index) =>
        index < scan.Count
        && char.IsLower(scan[index].Sign)
        && scan.SameSentence(index - 1, index)
        && !scan.IsAny(
            index,
            "in",
            "at",
            "of",
            "on",
            "for",
            "to",
            "by",
            "with",
            "when",
            "and",
            "as"
        );

    private static string Two(int number) =>
        number.ToString("D2", System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly? TryMake(int year, int month, int day) =>
        year is >= 1 and <= 9998
        && month is >= 1 and <= 12
        && day >= 1
        && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
}
