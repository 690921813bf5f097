using System.Globalization;

namespace Notch.Mentions;

/// <summary>Reads named stretches longer than a day: months, quarters, halves, seasons, years, decades and centuries.</summary>
internal static class DateStretches
{
    /// <summary>The longest stretch that begins at a piece; null when none does.</summary>
    public static DateMatch? Try(DateScan scan, int index) =>
        DateQuarters.Try(scan, index)
        ?? Half(scan, index)
        ?? Century(scan, index)
        ?? Month(scan, index)
        ?? Season(scan, index)
        ?? Decade(scan, index)
        ?? Year(scan, index);

    /// <summary>"the first half of 2020", "second half", "the first three months of 2020".</summary>
    private static DateMatch? Half(DateScan scan, int index)
    {
        int at = scan.Skip(index, "the");
        int half =
            scan.Is(at, "first") ? 1
            : scan.IsAny(at, "second", "last", "latter") ? 2
            : 0;
        if (half == 0 || !scan.Is(at + 1, "half"))
        {
            return null;
        }
        int end = at + 2;
        if (scan.Is(end, "of") && Decade(scan, scan.Skip(end + 1, "the")) is { } decade)
        {
            return new DateMatch(
                decade.End,
                DateBounds.Narrow(decade.Value, half == 1 ? "START" : "END")
            );
        }
        int? year = YearAfter(scan, end, out end);
        if (year is null && !scan.IsAny(end, "of"))
        {
            year = scan.Story?.Year;
        }
        return year is { } y ? new DateMatch(end, DateCalendar.Half(y, half)) : null;
    }

    /// <summary>"the 20th century", "twenty-first-century".</summary>
    private static DateMatch? Century(DateScan scan, int index)
    {
        int at = scan.Skip(index, "the");
        if (!DateNumbers.TryOrdinal(scan, at, out int end, out int number) || number > 30)
        {
            return null;
        }
        end = scan.IsDash(end) ? end + 1 : end;
        return scan.IsAny(end, "century", "centuries")
            ? new DateMatch(end + 1, DateCalendar.Century(number))
            : null;
    }

    /// <summary>"January 2020", "January of last year", "January".</summary>
    private static DateMatch? Month(DateScan scan, int index)
    {
        int month = scan.Word(index).Month;
        if (month == 0 || !scan.IsCapital(index))
        {
            return null;
        }
        int end = scan.AfterMonth(index);
        bool isShort = scan[index].Length <= 4 && !scan.IsAny(index, "may", "june", "july");
        int? year = YearAfter(scan, end, out int after);
        if (year is { } known)
        {
            return new DateMatch(after, DateCalendar.Month(known, month));
        }
        if ((isShort && end == index + 1) || !IsBareMonth(scan, index, end))
        {
            return null;
        }
        year = NearestYear(scan, index, month, months: 1);
        return new DateMatch(
            isShort ? end : index + 1,
            year is { } y
                ? DateCalendar.Month(y, month)
                : scan.Loose(string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}"))
        );
    }

    /// <summary>Tells a month from a name ("April Hunt", "Theresa May") and a verb ("May I").</summary>
    private static bool IsBareMonth(DateScan scan, int index, int end)
    {
        bool isLed =
            scan.IsAny(
                index - 1,
                "in",
                "since",
                "by",
                "until",
                "till",
                "of",
                "from",
                "to",
                "through",
                "during",
                "for",
                "before",
                "after"
            )
            || scan.IsAny(
                index - 1,
                "each",
                "every",
                "and",
                "between",
                "early",
                "late",
                "mid",
                "last",
                "next",
                "this"
            )
            || scan.IsDash(index - 1);
        if (scan.IsAny(index, "may", "march", "august"))
        {
            return isLed && !(scan.IsCapital(end) && scan.SameSentence(index, end));
        }
        bool isName =
            scan.IsCapital(end) && scan.SameSentence(index, end) && scan.Word(end).Weekday == 0;
        return isLed || !isName;
    }

    /// <summary>"summer 2016", "the winter of 2019"; a season alone needs "the" or "in" before it.</summary>
    private static DateMatch? Season(DateScan scan, int index)
    {
        int at = scan.Skip(index, "the");
        if (scan.Word(at).Season is not { } season)
        {
            return null;
        }
        int? year = YearAfter(scan, at + 1, out int end);
        if (year is { } known)
        {
            return new DateMatch(end, DateCalendar.Season(known, season));
        }
        bool isLed = scan.IsAny(
            index - 1,
            "in",
            "since",
            "by",
            "during",
            "until",
            "early",
            "late",
            "mid"
        );
        if (
            !isLed
            || (season == "FA" && scan.Is(at, "fall") && at > index && !scan.Is(index - 1, "in"))
        )
        {
            return null;
        }
        int? nearest = NearestYear(scan, index, DateCalendar.SeasonMonth(season), months: 3);
        return nearest is { } y ? new DateMatch(at + 1, DateCalendar.Season(y, season)) : null;
    }

    /// <summary>"the 1990s", "the '80s", "the nineties".</summary>
    private static DateMatch? Decade(DateScan scan, int index)
    {
        int at = scan.Skip(index, "the");
        if (scan.Word(at).Decade is > 0 and var named)
        {
            return at > index || scan.IsAny(at - 1, "early", "late", "mid")
                ? new DateMatch(at + 1, DateCalendar.Decade(named))
                : null;
        }
        if (
            !DateNumbers.TryYear(scan, at, out int end, out int year)
            || year % 10 != 0
            || !scan.IsJoined(end)
        )
        {
            return null;
        }
        if (scan.Is(end, "s"))
        {
            return new DateMatch(end + 1, DateCalendar.Decade(year));
        }
        return scan.IsApostrophe(end) && scan.Is(end + 1, "s") && at > index
            ? new DateMatch(end + 2, DateCalendar.Decade(year))
            : null;
    }

    /// <summary>"2014", "fiscal 2020", "the year 2000", "2014-15".</summary>
    private static DateMatch? Year(DateScan scan, int index)
    {
        int at = scan.Skip(scan.Skip(scan.Skip(index, "the"), "fiscal"), "year");
        if (at == index + 1 && scan.Is(index, "the"))
        {
            return null;
        }
        if (!DateNumbers.TryYear(scan, at, out int end, out int year) || year is < 1500 or > 2100)
        {
            return null;
        }
        if (at == index && !IsBareYear(scan, index, end))
        {
            return null;
        }
        if (scan.IsDash(end) && scan.IsJoined(end) && scan.IsJoined(end + 1))
        {
            int last = scan.Number(end + 1);
            last = last is > 0 and < 100 ? (year / 100 * 100) + last : last;
            if (last > year && last < year + 100)
            {
                return new DateMatch(
                    end + 2,
                    DateCalendar.Range(new DateOnly(year, 1, 1), new DateOnly(last, 12, 31)) with
                    {
                        Timex = string.Create(CultureInfo.InvariantCulture, $"{year}/{last}"),
                    }
                );
            }
        }
        return new DateMatch(end, DateCalendar.Year(year));
    }

    /// <summary>A year stands alone, after "in" or before a noun that is no plural; sums, counts and scores do not.</summary>
    private static bool IsBareYear(DateScan scan, int index, int end)
    {
        if (scan.IsApostrophe(index))
        {
            return scan.IsAny(index - 1, "in", "since", "of");
        }
        if (IsPartOfNumber(scan, index, end) || scan.Word(end).Unit != DateUnit.None)
        {
            return false;
        }
        if (scan.IsAny(index - 1, "in", "since", "until", "during"))
        {
            return true;
        }
        int year = scan.Number(index);
        bool isNear = year < 0 || year is >= 1900 and <= 2060;
        return isNear && !IsPlural(scan, end) && !scan.IsAny(end, "percent", "million", "billion");
    }

    /// <summary>"$2000", "1,999.5", "12:2010", "2010/x": signs that make the digits part of something else.</summary>
    private static bool IsPartOfNumber(DateScan scan, int index, int end)
    {
        if (index > 0 && scan[index - 1].Sign is '$' or '£' or '€' or '#' or '+')
        {
            return true;
        }
        if (scan.IsJoined(index) && scan[index - 1].Sign is '.' or ',' or '/' or ':' or '-' or '_')
        {
            return true;
        }
        if (!scan.IsJoined(end))
        {
            return false;
        }
        char sign = scan[end].Sign;
        bool isDecimal =
            sign is '.' or ',' or ':' && scan.IsJoined(end + 1) && scan.Number(end + 1) >= 0;
        return isDecimal || sign is '/' or '_' or '%' || char.IsLetter(sign);
    }

    /// <summary>"2000 soldiers": a lower-case word in -s right after the number.</summary>
    private static bool IsPlural(DateScan scan, int index) =>
        index < scan.Count
        && char.IsLower(scan[index].Sign)
        && scan[index].Length > 3
        && scan.Span(index)[^1] == 's'
        && scan.Span(index)[^2] is not ('s' or 'u' or 'i');

    /// <summary>"2020", "of 2020", "of last year", "this year", "the same year" after a month or quarter.</summary>
    public static int? YearAfter(DateScan scan, int index, out int end)
    {
        int at = scan.Skip(scan.Skip(index, ','), "of");
        at = scan.Skip(at, "fiscal");
        if (DateNumbers.TryYear(scan, at, out end, out int year) && year is >= 1500 and <= 2150)
        {
            return year;
        }
        int step = scan.Skip(at, "the");
        if (scan.Word(step).Step is { } steps && scan.Is(step + 1, "year"))
        {
            int? from = scan.Word(step).StepIsTold ? scan.Told?.Start.Year : scan.Story?.Year;
            end = step + 2;
            return from + steps;
        }
        end = index;
        return null;
    }

    /// <summary>The year of a month or season that names none: the last that has begun, or the next not yet over when the clause looks ahead.</summary>
    private static int? NearestYear(DateScan scan, int index, int month, int months)
    {
        if (scan.Story is not { } story)
        {
            return null;
        }
        return scan.Tense(index) == DateTense.Future
            ? story.Year + (month + months <= story.Month ? 1 : 0)
            : story.Year - (month > story.Month ? 1 : 0);
    }
}
