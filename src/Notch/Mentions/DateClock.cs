using System.Globalization;

namespace Notch.Mentions;

/// <summary>Reads times of day: "5 p.m.", "7:15", "noon on Friday", "Friday night".</summary>
internal static class DateClock
{
    private static readonly string[] Zones =
    [
        "GMT",
        "UTC",
        "EST",
        "EDT",
        "CST",
        "CDT",
        "PST",
        "PDT",
        "CET",
        "BST",
        "ET",
        "local",
    ];

    /// <summary>A clock time, with the day beside it where one stands; null when the pieces are none.</summary>
    public static DateMatch? Try(DateScan scan, int index)
    {
        if (!TryClock(scan, index, out int end, out string? time))
        {
            return null;
        }
        int at = scan.Skip(scan.Skip(end, ','), "on");
        if (
            scan.SameSentence(index, at)
            && (DateDays.Try(scan, at) ?? DateSteps.Try(scan, at)) is { } day
            && day.Value.Precision == DatePrecision.Day
        )
        {
            return new DateMatch(day.End, At(day.Value, time));
        }
        var here = scan.Told is { Precision: DatePrecision.Day } told ? told.Start : scan.Story;
        return new DateMatch(
            end,
            here is { } date
                ? At(DateCalendar.Day(date), time)
                : scan.Loose("T" + time, DateKind.Time)
        );
    }

    /// <summary>A day with the part or time of day that follows it: "Friday night", "Friday at 5 p.m.", "Friday in the morning".</summary>
    public static DateMatch WithPart(DateScan scan, int end, DateValue day)
    {
        if (scan.Word(end).Part is { } part && part != "MI")
        {
            return new DateMatch(end + 1, Parted(day, part));
        }
        if (scan.IsAny(end, "at", ",") && TryClock(scan, end + 1, out int after, out string? time))
        {
            return new DateMatch(after, At(day, time));
        }
        return new DateMatch(end, day);
    }

    /// <summary>A part of one day; unanchored when the day is not known.</summary>
    public static DateValue Part(DateScan scan, DateOnly? day, string part) =>
        day is { } date
            ? Parted(DateCalendar.Day(date), part)
            : scan.Loose("T" + part, DateKind.Time);

    /// <summary>A day's part: "2020-01-03TMO".</summary>
    public static DateValue Parted(DateValue day, string part) =>
        day with
        {
            Kind = DateKind.Time,
            Timex = $"{day.Timex}T{part}",
            Value = $"{day.Timex}T{part}",
        };

    private static DateValue At(DateValue day, string time) =>
        day with
        {
            Kind = DateKind.Time,
            Timex = $"{day.Timex}T{time}",
        };

    private static bool TryClock(DateScan scan, int index, out int end, out string time)
    {
        time = "";
        end = index + 1;
        if (scan.IsAny(index, "noon", "midday", "midnight"))
        {
            time = scan.Is(index, "midnight") ? "24:00" : "12:00";
            return true;
        }
        int hour = scan.Number(index);
        if (
            hour is >= 0 and < 2400
            && scan[index].Length == 4
            && hour % 100 < 60
            && IsZone(scan, end)
        )
        {
            time = string.Create(CultureInfo.InvariantCulture, $"{hour / 100:D2}:{hour % 100:D2}");
            end++;
            return true;
        }
        if (hour is < 0 or > 24)
        {
            return false;
        }
        int minute = 0;
        bool hasMinutes = false;
        if (scan.IsSign(end, ':') || scan.IsSign(end, '.'))
        {
            if (
                scan.IsJoined(end)
                && scan.IsJoined(end + 1)
                && scan.Number(end + 1) is >= 0 and < 60 and var m
                && scan[end + 1].Length == 2
            )
            {
                minute = m;
                hasMinutes = scan.IsSign(end, ':');
                end += 2;
            }
        }
        bool hasHalf = TryHalf(scan, ref end, ref hour);
        if (!hasHalf && !(hasMinutes && IsTimed(scan, index, end)))
        {
            return false;
        }
        if (IsZone(scan, end))
        {
            end = scan.Is(end, "local") ? scan.Skip(end + 1, "time") : end + 1;
        }
        else if (scan.IsSign(end, '(') && scan.IsSign(end + 2, ')') && IsZone(scan, end + 1))
        {
            end += 3;
        }
        time = string.Create(CultureInfo.InvariantCulture, $"{hour:D2}:{minute:D2}");
        return true;
    }

    private static bool IsZone(DateScan scan, int index)
    {
        foreach (string zone in Zones)
        {
            if (scan.Is(index, zone) && (scan.IsCapital(index) || zone == "local"))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"14:30" is a time after "at" or before a zone; elsewhere it may be a score.</summary>
    private static bool IsTimed(DateScan scan, int index, int end) =>
        scan.IsAny(
            index - 1,
            "at",
            "by",
            "around",
            "about",
            "until",
            "from",
            "after",
            "before",
            "since"
        )
        || IsZone(scan, end)
        || (scan.IsSign(end, '(') && IsZone(scan, end + 1));

    /// <summary>"a.m.", "pm", "p.m.", "o'clock"; turns the hour to the 24-hour clock.</summary>
    private static bool TryHalf(DateScan scan, ref int end, ref int hour)
    {
        if (scan.Is(end, "o") && scan.IsApostrophe(end + 1) && scan.Is(end + 2, "clock"))
        {
            end += 3;
            return true;
        }
        bool isAfternoon = scan.IsAny(end, "pm", "p");
        if (scan.IsAny(end, "am", "pm"))
        {
            end++;
        }
        else if (scan.IsAny(end, "a", "p") && scan.IsSign(end + 1, '.') && scan.Is(end + 2, "m"))
        {
            end = scan.IsJoined(end + 3) ? scan.Skip(end + 3, '.') : end + 3;
        }
        else
        {
            return false;
        }
        hour =
            isAfternoon && hour < 12 ? hour + 12
            : !isAfternoon && hour == 12 ? 0
            : hour;
        return true;
    }
}
