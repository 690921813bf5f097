namespace Notch.Mentions;

/// <summary>Reads stretches that only their clause places: "over the weekend", "the early hours of Sunday", "will end in two weeks".</summary>
internal static class DateSpells
{
    /// <summary>The stretch that begins at a piece; null when none does.</summary>
    public static DateMatch? Try(DateScan scan, int index) =>
        Weekend(scan, index) ?? EarlyHours(scan, index) ?? Ahead(scan, index);

    /// <summary>"over the weekend": the last one, or the next where the clause looks ahead.</summary>
    private static DateMatch? Weekend(DateScan scan, int index)
    {
        var word = scan.Word(index + 1);
        bool isWhen = scan.IsAny(
            index - 1,
            "over",
            "at",
            "on",
            "during",
            "for",
            "through",
            "before"
        );
        if (!isWhen || !scan.Is(index, "the") || word.Unit != DateUnit.Weekend || word.IsPlural)
        {
            return null;
        }
        if (scan.Story is not { } story)
        {
            return new DateMatch(index + 2, scan.Loose("XXXX-WXX-WE"));
        }
        var here = DateCalendar.Weekend(story);
        bool isAhead = scan.Tense(index) == DateTense.Future;
        bool isPast = !isAhead && here.Start > story;
        return new DateMatch(index + 2, isPast ? DateCalendar.Weekend(story.AddDays(-7)) : here);
    }

    /// <summary>"the early hours of Sunday": before that day's morning is over.</summary>
    private static DateMatch? EarlyHours(DateScan scan, int index)
    {
        int at = scan.Skip(index, "the");
        if (
            !scan.IsAny(at, "early", "small")
            || !scan.Is(at + 1, "hours")
            || !scan.Is(at + 2, "of")
        )
        {
            return null;
        }
        return
            (DateSteps.Try(scan, at + 3) ?? DateDays.Try(scan, at + 3)) is { } day
            && day.Value is { Kind: DateKind.Date, Precision: DatePrecision.Day }
            ? new DateMatch(day.End, DateClock.Parted(day.Value, "MO") with { Modifier = "START" })
            : null;
    }

    /// <summary>"will end in two weeks", "opens within days": counted from the story's date, where the clause looks ahead.</summary>
    private static DateMatch? Ahead(DateScan scan, int index)
    {
        if (
            !scan.Is(index - 1, "in")
            || scan.Story is not { } story
            || !DateNumbers.TryCount(scan, index, out int at, out double? count)
            || count is not { } number
        )
        {
            return null;
        }
        var unit = scan.Word(at).Unit;
        bool isLength =
            unit < DateUnit.Day
            || scan.IsAny(at + 1, "of", "'", "’", "or", "to")
            || scan.IsApostrophe(at + 1);
        if (isLength || scan.Tense(index) != DateTense.Future)
        {
            return null;
        }
        return new DateMatch(
            at + 1,
            DateCalendar.Around(unit, DateCalendar.Move(story, unit, number))
        );
    }
}
