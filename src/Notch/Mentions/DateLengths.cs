namespace Notch.Mentions;

/// <summary>Reads lengths of time and repetitions: "two weeks", "a 30-day truce", "the past three years", "every Friday", "daily".</summary>
internal static class DateLengths
{
    /// <summary>The longest such words that begin at a piece; null when none do.</summary>
    public static DateMatch? Try(DateScan scan, int index) =>
        Often(scan, index)
        ?? UpToNow(scan, index)
        ?? Near(scan, index)
        ?? Counted(scan, index)
        ?? Bare(scan, index);

    /// <summary>"daily", "every Friday", "each year", "every two weeks".</summary>
    private static DateMatch? Often(DateScan scan, int index)
    {
        if (scan.Word(index).Often is { } often)
        {
            return IsBeforeNoun(scan, index + 1)
                ? null
                : new DateMatch(index + 1, scan.Loose(often, DateKind.Set));
        }
        if (!scan.Word(index).IsEvery)
        {
            return null;
        }
        int at = index + 1;
        double? count = 1;
        if (scan.Word(at).Number > 0 || scan.Number(at) > 0)
        {
            DateNumbers.TryCount(scan, at, out at, out count);
        }
        var word = scan.Word(at);
        if (word.Unit != DateUnit.None)
        {
            return new DateMatch(
                at + 1,
                scan.Loose(DateCalendar.Length(count, word.Unit), DateKind.Set)
            );
        }
        string? set =
            word.Weekday > 0 ? $"XXXX-WXX-{word.Weekday}"
            : word.Month > 0 && scan.IsCapital(at) ? $"XXXX-{word.Month:D2}"
            : word.Season is { } season ? $"XXXX-{season}"
            : word.Part is { } part ? $"XXXX-XX-XXT{part}"
            : null;
        return set is null ? null : new DateMatch(at + 1, scan.Loose(set, DateKind.Set));
    }

    /// <summary>"daily patrols", "The Daily Post": a describing word, no repetition of what the clause tells.</summary>
    private static bool IsBeforeNoun(DateScan scan, int index) =>
        index < scan.Count
        && char.IsLetter(scan[index].Sign)
        && !scan.IsAny(
            index,
            "in",
            "on",
            "at",
            "for",
            "to",
            "by",
            "and",
            "or",
            "from",
            "since",
            "with",
            "as",
            "under"
        );

    /// <summary>"the past two weeks", "the last few months", "the next 10 days", "the past year": a length that touches the story's date.</summary>
    private static DateMatch? UpToNow(DateScan scan, int index)
    {
        int at = scan.Skip(index, "the");
        var word = scan.Word(at);
        if (word.Step is not { } step || step == 0)
        {
            return null;
        }
        int next = at + 1;
        double? count = 1;
        bool isCounted = DateNumbers.TryCount(scan, next, out int afterCount, out double? said);
        if (isCounted)
        {
            next = afterCount;
            count = said;
        }
        next = scan.Skip(next, "more");
        var unit = scan.Word(next).Unit;
        bool isPlural = scan.Word(next).IsPlural;
        if (
            unit == DateUnit.None
            || (!isCounted && !isPlural && !(scan.Is(at, "past") && at > index))
        )
        {
            return null;
        }
        if (!isCounted && isPlural)
        {
            count = null;
        }
        var from = word.StepIsTold ? scan.Told?.Start ?? scan.Story : scan.Story;
        var value = Spanning(scan, from, unit, count, step);
        bool isLoose = !isCounted && at == index;
        return new DateMatch(
            next + 1,
            isLoose
                ? value with
                {
                    Timex = step < 0 ? "PAST_REF" : "FUTURE_REF",
                    Kind = DateKind.Date,
                }
                : value
        );
    }

    /// <summary>"recent days", "coming weeks", "in the weeks ahead".</summary>
    private static DateMatch? Near(DateScan scan, int index)
    {
        int at = scan.Skip(index, "the");
        if (scan.Is(at, "recent") && scan.Word(at + 1).IsPlural)
        {
            var value = Spanning(scan, scan.Story, scan.Word(at + 1).Unit, count: null, -1);
            return new DateMatch(
                at + 2,
                scan.Word(at + 1).Unit is DateUnit.Day or DateUnit.Year
                    ? value with
                    {
                        Timex = "PAST_REF",
                        Kind = DateKind.Date,
                    }
                    : value
            );
        }
        if (scan.Word(at).IsPlural && scan.IsAny(at + 1, "ahead", "to"))
        {
            if (scan.Is(at + 1, "to") && !scan.Is(at + 2, "come"))
            {
                return null;
            }
            int end = scan.Is(at + 1, "to") ? at + 3 : at + 2;
            return new DateMatch(
                end,
                Spanning(scan, scan.Story, scan.Word(at).Unit, count: null, 1)
            );
        }
        return null;
    }

    /// <summary>The stretch of some units before or after a day; nobody's count stands for about seven days, four weeks, three months or three years.</summary>
    private static DateValue Spanning(
        DateScan scan,
        DateOnly? from,
        DateUnit unit,
        double? count,
        int step
    )
    {
        string timex = DateCalendar.Length(count, unit);
        if (from is not { } day)
        {
            return scan.Loose(timex, DateKind.Duration);
        }
        double number =
            count
            ?? (
                unit switch
                {
                    DateUnit.Day => 7,
                    DateUnit.Week => 4,
                    DateUnit.Decade or DateUnit.Century => 2,
                    _ => 3,
                }
            );
        var other = DateCalendar.Move(day, unit, step * number);
        var range = step < 0 ? DateCalendar.Range(other, day) : DateCalendar.Range(day, other);
        return range with { Kind = DateKind.Duration, Timex = timex, Value = range.Timex };
    }

    /// <summary>"two weeks", "a two-week truce", "nearly 18 months", "a year and a half", "two or three days".</summary>
    private static DateMatch? Counted(DateScan scan, int index)
    {
        if (!DateNumbers.TryCount(scan, scan.Skip(index, "the"), out int at, out double? count))
        {
            return null;
        }
        if (
            (scan.IsAny(at, "or", "to") || scan.IsDash(at))
            && DateNumbers.TryCount(scan, at + 1, out int second, out _)
        )
        {
            at = second;
        }
        at = scan.IsDash(at) ? at + 1 : at;
        at = scan.IsAny(at, "more", "full", "whole", "consecutive", "straight", "long", "solid")
            ? at + 1
            : at;
        var unit = scan.Word(at).Unit;
        if (unit == DateUnit.None || IsAge(scan, at + 1) || !IsUnit(scan, index, at))
        {
            return null;
        }
        int end = at + 1;
        if (scan.Is(end, "and") && scan.Is(end + 1, "a") && scan.Is(end + 2, "half"))
        {
            count += 0.5;
            end += 3;
        }
        bool isRate = scan.IsAny(index, "a", "an") && count == 1 && IsRate(scan, index - 1);
        return new DateMatch(
            end,
            scan.Loose(DateCalendar.Length(count, unit), isRate ? DateKind.Set : DateKind.Duration)
        );
    }

    /// <summary>"for weeks", "in years", "within hours".</summary>
    private static DateMatch? Bare(DateScan scan, int index)
    {
        var word = scan.Word(index);
        bool isLed = scan.IsAny(
            index - 1,
            "for",
            "in",
            "within",
            "over",
            "after",
            "of",
            "than",
            "or",
            "took",
            "takes",
            "lasted"
        );
        if (!word.IsPlural || !isLed || IsAge(scan, index + 1))
        {
            return null;
        }
        int end = index + 1;
        if (scan.Is(end, "or") && scan.Word(end + 1).IsPlural)
        {
            end += 2;
        }
        return new DateMatch(
            end,
            scan.Loose(DateCalendar.Length(count: null, word.Unit), DateKind.Duration)
        );
    }

    private static bool IsAge(DateScan scan, int index)
    {
        int at = scan.IsDash(index) ? index + 1 : index;
        return scan.IsAny(at, "old", "olds");
    }

    /// <summary>"a second" and "the second", "a quarter" and "the third quarter" are not lengths.</summary>
    private static bool IsUnit(DateScan scan, int index, int unit)
    {
        var word = scan.Word(unit);
        if (word.IsPlural)
        {
            return true;
        }
        bool isArticle = scan.IsAny(index, "a", "an");
        return word.Unit switch
        {
            DateUnit.Second => !isArticle && scan.IsDash(unit - 1),
            DateUnit.Quarter => !isArticle && !scan.Is(index, "half"),
            DateUnit.Weekend => false,
            _ => true,
        };
    }

    /// <summary>"three times a day", "40 percent a year", "$2 million a month".</summary>
    private static bool IsRate(DateScan scan, int before) =>
        scan.IsAny(
            before,
            "once",
            "twice",
            "times",
            "time",
            "percent",
            "million",
            "billion",
            "thousand",
            "hours",
            "days"
        )
        || scan.IsSign(before, '%')
        || scan.Number(before) >= 0;
}
