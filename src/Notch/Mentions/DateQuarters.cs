using System.Globalization;

namespace Notch.Mentions;

/// <summary>Reads quarters of a year: "the third quarter", "Q3 2019", "last year's first quarter", "the year-earlier quarter", "the quarter".</summary>
internal static class DateQuarters
{
    private const int MonthsOfReach = 6;

    /// <summary>A quarter, or what steps from the quarter told last; null when the pieces are none.</summary>
    public static DateMatch? Try(DateScan scan, int index)
    {
        int at = scan.Skip(index, "the");
        return Numbered(scan, at) ?? OfYear(scan, at) ?? Told(scan, at, isThe: at > index);
    }

    /// <summary>"third quarter", "fourth-quarter of 2019", "fiscal third quarter", "Q3 2019".</summary>
    private static DateMatch? Numbered(DateScan scan, int index)
    {
        if (!TryQuarter(scan, index, out int end, out int quarter))
        {
            return null;
        }
        int? year =
            DateStretches.YearAfter(scan, end, out end) ?? NearestYear(scan, index, quarter);
        return new DateMatch(
            end,
            year is { } y
                ? DateCalendar.Quarter(y, quarter)
                : scan.Loose(string.Create(CultureInfo.InvariantCulture, $"XXXX-Q{quarter}"))
        );
    }

    private static bool TryQuarter(DateScan scan, int index, out int end, out int quarter)
    {
        int at = scan.Skip(index, "fiscal");
        end = at + 2;
        quarter = scan.Number(at + 1);
        if (scan.Is(at, "Q") && quarter is >= 1 and <= 4 && scan.IsJoined(at + 1))
        {
            return true;
        }
        if (!DateNumbers.TryOrdinal(scan, at, out end, out quarter) || quarter > 4)
        {
            return false;
        }
        end = scan.IsDash(end) ? end + 1 : end;
        end = scan.Skip(end, "fiscal") + 1;
        return scan.IsAny(end - 1, "quarter", "quarters");
    }

    /// <summary>"the 2019 third quarter", "this year's third quarter", "the year-earlier third quarter", "the 2019 quarter".</summary>
    private static DateMatch? OfYear(DateScan scan, int index)
    {
        int? year = null;
        int at = index;
        if (DateNumbers.TryYear(scan, index, out int afterYear, out int named))
        {
            (year, at) = (named, afterYear);
        }
        else if (scan.Word(index).Step is { } step && scan.Is(index + 1, "year"))
        {
            year = scan.Story?.Year + step;
            at = scan.IsApostrophe(index + 2) ? scan.Skip(index + 3, "s") : index + 2;
        }
        else if (
            scan.Is(index, "year")
            && scan.IsDash(index + 1)
            && scan.IsAny(index + 2, "earlier", "ago")
        )
        {
            year = (scan.Told?.Start.Year ?? scan.Story?.Year) - 1;
            at = index + 3;
        }
        if (year is not { } y || at == index || y is < 1500 or > 2150)
        {
            return null;
        }
        if (TryQuarter(scan, at, out int end, out int quarter))
        {
            return new DateMatch(end, DateCalendar.Quarter(y, quarter));
        }
        return scan.IsAny(at, "quarter", "period") && scan.Told is { Unit: DateUnit.Quarter } told
            ? new DateMatch(at + 1, DateCalendar.Quarter(y, (told.Start.Month + 2) / 3))
            : null;
    }

    /// <summary>"the quarter", "the latest quarter", "the latest period": the one told last, or else the last full one.</summary>
    private static DateMatch? Told(DateScan scan, int index, bool isThe)
    {
        int at = scan.IsAny(index, "latest", "most") ? index + 1 : index;
        at = scan.Skip(at, "recent");
        bool isLatest = at > index;
        bool isQuarter = scan.Is(at, "quarter");
        if (!isThe || !(isQuarter || (isLatest && scan.Is(at, "period"))))
        {
            return null;
        }
        if (scan.Told is { Unit: DateUnit.Quarter } told)
        {
            return new DateMatch(at + 1, told);
        }
        return isLatest && scan.Story is { } story
            ? new DateMatch(at + 1, DateCalendar.Around(DateUnit.Quarter, story.AddMonths(-3)))
            : null;
    }

    /// <summary>The quarter nearest to the story: the last that has begun, unless the next is near and the clause looks ahead.</summary>
    private static int? NearestYear(DateScan scan, int index, int quarter)
    {
        if (scan.Story is not { } story)
        {
            return null;
        }
        int month = (quarter * 3) - 2;
        if (month <= story.Month)
        {
            bool isOver = month + 2 < story.Month;
            bool isNear = month + 12 - story.Month <= MonthsOfReach;
            return isOver && isNear && scan.Tense(index) == DateTense.Future
                ? story.Year + 1
                : story.Year;
        }
        return month - story.Month <= MonthsOfReach && scan.Tense(index) == DateTense.Future
            ? story.Year
            : story.Year - 1;
    }
}
