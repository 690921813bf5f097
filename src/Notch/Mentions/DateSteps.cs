using System.Globalization;

namespace Notch.Mentions;

/// <summary>Reads dates told by their place from another: "yesterday", "last Friday", "this week", "two weeks ago", "the previous day".</summary>
internal static class DateSteps
{
    /// <summary>The longest such date that begins at a piece; null when none does.</summary>
    public static DateMatch? Try(DateScan scan, int index) =>
        DayBeforeOrAfter(scan, index)
        ?? NamedDay(scan, index)
        ?? Stepped(scan, index)
        ?? Weekday(scan, index)
        ?? That(scan, index)
        ?? Shifted(scan, index);

    /// <summary>"the day before yesterday", "the day after tomorrow", "the day before", "the week after".</summary>
    private static DateMatch? DayBeforeOrAfter(DateScan scan, int index)
    {
        int at = scan.Skip(index, "the");
        var unit = scan.Word(at).Unit;
        if (unit < DateUnit.Day || scan.Word(at).IsPlural || at == index)
        {
            return null;
        }
        int sign =
            scan.IsAny(at + 1, "before") ? -1
            : scan.IsAny(at + 1, "after") ? 1
            : 0;
        if (sign == 0)
        {
            return null;
        }
        if (unit == DateUnit.Day && NamedDay(scan, at + 2) is { } named && named.Value.IsAnchored)
        {
            return new DateMatch(named.End, DateCalendar.Day(named.Value.Start.AddDays(sign)));
        }
        bool isClosed =
            at + 2 >= scan.Count
            || scan[at + 2].Sign is '.' or ',' or ';'
            || scan.IsAny(at + 2, "in", "at", "and", "last");
        if (!isClosed || scan.Told is not { } told)
        {
            return null;
        }
        int end = at + 2;
        if (scan.Is(end, "last") && scan.Story is { } story)
        {
            return new DateMatch(
                end + 1,
                DateCalendar.Around(unit, DateCalendar.Move(story, unit, -2))
            );
        }
        return new DateMatch(
            end,
            DateCalendar.Around(unit, DateCalendar.Move(told.Start, unit, sign))
        );
    }

    /// <summary>"today", "yesterday morning", "tonight", "overnight", "last night".</summary>
    private static DateMatch? NamedDay(DateScan scan, int index)
    {
        if (scan.Word(index).DayOffset is { } offset)
        {
            if (offset == 0 && scan.IsCapital(index) && scan.Is(index - 1, "USA"))
            {
                return null;
            }
            var day = scan.Story is { } story
                ? DateCalendar.Day(story.AddDays(offset))
                : scan.Loose(
                    offset < 0 ? "PAST_REF"
                    : offset > 0 ? "FUTURE_REF"
                    : "PRESENT_REF"
                );
            return DateClock.WithPart(scan, index + 1, day);
        }
        if (scan.IsAny(index, "tonight", "overnight"))
        {
            return new DateMatch(index + 1, DateClock.Part(scan, scan.Story, "NI"));
        }
        if (scan.Word(index).Step is { } step && scan.Word(index + 1).Part is { } part)
        {
            if (scan.Word(index).StepIsTold)
            {
                return scan.Told is { } told
                    ? new DateMatch(index + 2, DateClock.Part(scan, told.Start.AddDays(step), part))
                    : null;
            }
            return new DateMatch(index + 2, DateClock.Part(scan, scan.Story?.AddDays(step), part));
        }
        return null;
    }

    /// <summary>"last week", "next Friday", "this summer", "last November", "the coming weekend", "the previous year".</summary>
    private static DateMatch? Stepped(DateScan scan, int index)
    {
        int at = scan.Skip(index, "the");
        if (scan.Word(at).Step is not { } step)
        {
            return null;
        }
        // "next week" counts from the story, "the next day" from what was told.
        bool isTold =
            scan.Word(at).StepIsTold
            || (at > index && scan.Is(at, "next") && scan.Told is not null);
        int next = at + 1;
        if (scan.IsAny(next, "past", "coming"))
        {
            next++;
        }
        var from = isTold ? scan.Told?.Start : scan.Story;
        var word = scan.Word(next);
        if (word.Unit >= DateUnit.Day && !word.IsPlural)
        {
            // "the past year" is a length up to now; DateLengths reads it.
            return at > index && scan.Is(at, "past")
                ? null
                : new DateMatch(next + 1, Unit(scan, from, word.Unit, step));
        }
        if (word.Weekday > 0 && IsWholeWeekday(scan, next))
        {
            var day = from is { } f ? DateCalendar.Day(Stepped(f, word.Weekday, step)) : null;
            return DateClock.WithPart(scan, next + 1, day ?? scan.Loose(WeekdayName(word.Weekday)));
        }
        if (word.Month > 0 && scan.IsCapital(next))
        {
            return DayInSteppedMonth(scan, next, from, step, word.Month);
        }
        if (word.Season is { } season)
        {
            return new DateMatch(
                next + 1,
                from is { } f ? SteppedSeason(f, season, step) : scan.Loose("XXXX-" + season)
            );
        }
        return null;
    }

    private static DateMatch DayInSteppedMonth(
        DateScan scan,
        int index,
        DateOnly? from,
        int step,
        int month
    )
    {
        int end = index + 1;
        if (from is not { } f)
        {
            return new DateMatch(
                end,
                scan.Loose(string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}"))
            );
        }
        int year =
            step < 0 ? f.Year - (month >= f.Month ? 1 : 0)
            : step > 0 ? f.Year + (month <= f.Month ? 1 : 0)
            : f.Year;
        if (
            DateNumbers.TryDay(scan, end, out int after, out int day)
            && day <= DateTime.DaysInMonth(year, month)
        )
        {
            return new DateMatch(after, DateCalendar.Day(new DateOnly(year, month, day)));
        }
        return new DateMatch(end, DateCalendar.Month(year, month));
    }

    private static DateValue SteppedSeason(DateOnly from, string season, int step)
    {
        int month = DateCalendar.SeasonMonth(season);
        int year = from.Year;
        if (season == "WI" && from.Month <= 2)
        {
            year--;
        }
        var here = DateCalendar.Season(year, season);
        int move =
            step < 0 && here.End >= from ? -1
            : step > 0 && here.Start <= from ? 1
            : 0;
        return DateCalendar.Season(year + (month > 0 ? move : 0), season);
    }

    private static DateValue Unit(DateScan scan, DateOnly? from, DateUnit unit, int step)
    {
        if (from is { } day)
        {
            return DateCalendar.Around(unit, DateCalendar.Move(Safe(day, unit), unit, step));
        }
        return scan.Loose(
            step < 0 ? "PAST_REF"
            : step > 0 ? "FUTURE_REF"
            : "PRESENT_REF"
        );
    }

    /// <summary>The first of the month for month steps, so that "last month" on the 31st is the month before.</summary>
    private static DateOnly Safe(DateOnly day, DateUnit unit) =>
        unit >= DateUnit.Month ? new DateOnly(day.Year, day.Month, 1) : day;

    /// <summary>"Friday", "Friday night", "Monday of last week", "Friday last week".</summary>
    private static DateMatch? Weekday(DateScan scan, int index)
    {
        int weekday = scan.Word(index).Weekday;
        if (weekday == 0 || !IsWholeWeekday(scan, index))
        {
            return null;
        }
        int week = scan.Skip(index + 1, "of");
        week = scan.Skip(week, "the");
        if (scan.Word(week).Step is { } step && scan.Is(week + 1, "week"))
        {
            var from = scan.Word(week).StepIsTold ? scan.Told?.Start : scan.Story;
            if (from is { } f)
            {
                var monday = f.AddDays(1 - DateCalendar.Weekday(f) + (7 * step));
                return new DateMatch(week + 2, DateCalendar.Day(monday.AddDays(weekday - 1)));
            }
        }
        if (scan.Story is not { } story)
        {
            return DateClock.WithPart(scan, index + 1, scan.Loose(WeekdayName(weekday)));
        }
        int back = (DateCalendar.Weekday(story) - weekday + 7) % 7;
        int days =
            back == 0 ? 0
            : scan.Tense(index) == DateTense.Future ? 7 - back
            : -back;
        return DateClock.WithPart(scan, index + 1, DateCalendar.Day(story.AddDays(days)));
    }

    /// <summary>Short forms need their full stop, and all need a capital: "Sun", "sat".</summary>
    private static bool IsWholeWeekday(DateScan scan, int index) =>
        scan.IsCapital(index)
        && (scan[index].Length > 5 || scan.IsSign(index + 1, '.') && scan.IsJoined(index + 1));

    private static DateOnly Stepped(DateOnly from, int weekday, int step)
    {
        int back = (DateCalendar.Weekday(from) - weekday + 7) % 7;
        return step switch
        {
            < 0 => from.AddDays(back == 0 ? -7 : -back),
            0 => from.AddDays(weekday - DateCalendar.Weekday(from)),
            _ => from.AddDays(7 - back),
        };
    }

    /// <summary>"that day", "the same week", "that year": the date told last, at that width.</summary>
    private static DateMatch? That(DateScan scan, int index)
    {
        if (!scan.Is(index, "that") || scan.Told is not { } told)
        {
            return null;
        }
        int at = scan.Skip(index + 1, "same");
        var word = scan.Word(at);
        if (word.Part is { } part)
        {
            return new DateMatch(at + 1, DateClock.Part(scan, told.Start, part));
        }
        return word.Unit >= DateUnit.Day && !word.IsPlural
            ? new DateMatch(at + 1, DateCalendar.Around(word.Unit, told.Start))
            : null;
    }

    /// <summary>"two weeks ago", "a year earlier", "three days later", "six months from now".</summary>
    private static DateMatch? Shifted(DateScan scan, int index)
    {
        int start = index;
        string? about = null;
        if (scan.Word(index).About is { } said)
        {
            about = said;
            start++;
        }
        double? count = null;
        if (!DateNumbers.TryCount(scan, start, out int at, out count))
        {
            if (!scan.Word(start).IsPlural)
            {
                return null;
            }
            at = start;
        }
        at = scan.IsDash(at) ? at + 1 : at;
        var unit = scan.Word(at).Unit;
        if (unit == DateUnit.None)
        {
            return null;
        }
        int end = at + 1;
        if (scan.Is(end, "and") && scan.IsAny(end + 1, "a") && scan.Is(end + 2, "half"))
        {
            count += 0.5;
            end += 3;
        }
        end = scan.IsDash(end) ? end + 1 : end;
        var shift = scan.Word(end);
        int sign = shift.Shift;
        bool isTold = shift.ShiftIsTold;
        if (scan.Is(end, "from") && scan.IsAny(end + 1, "now", "today"))
        {
            sign = 1;
            isTold = false;
            end++;
        }
        else if (
            sign == 0
            || (scan.IsAny(end, "on", "back", "before", "after") && !IsClosed(scan, end + 1))
        )
        {
            return null;
        }
        var value = Moved(scan, unit, sign * count, sign, isTold);
        return value is null
            ? null
            : new DateMatch(end + 1, about is null ? value : value with { Modifier = about });
    }

    private static bool IsClosed(DateScan scan, int index) =>
        index >= scan.Count || scan[index].Sign is '.' or ',' or ';';

    private static DateValue? Moved(
        DateScan scan,
        DateUnit unit,
        double? count,
        int sign,
        bool isTold
    )
    {
        var from = isTold ? scan.Told?.Start ?? scan.Story : scan.Story;
        if (from is not { } day || count is not { } number)
        {
            string loose = sign < 0 ? "PAST_REF" : "FUTURE_REF";
            return isTold && sign > 0 ? null : scan.Loose(loose);
        }
        if (unit <= DateUnit.Hour)
        {
            return DateCalendar.Day(DateCalendar.Move(day, unit, number)) with
            {
                Kind = DateKind.Time,
            };
        }
        // "a year earlier" after a quarter is that quarter of the year before.
        var width =
            (isTold || number == -1)
            && scan.Told is { Unit: DateUnit.Quarter }
            && unit == DateUnit.Year
                ? DateUnit.Quarter
                : unit;
        var origin = width == DateUnit.Quarter && !isTold ? scan.Told!.Start : day;
        var moved = DateCalendar.Move(origin, unit, number);
        return number != Math.Floor(number)
            ? DateCalendar.Around(
                DateUnit.Month,
                DateCalendar.Move(origin, DateUnit.Month, Months(unit, number))
            )
            : DateCalendar.Around(width, moved);
    }

    private static double Months(DateUnit unit, double count) =>
        Math.Round(
            unit == DateUnit.Decade ? count * 120
            : unit == DateUnit.Year ? count * 12
            : count
        );

    private static string WeekdayName(int weekday) =>
        string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}");
}
