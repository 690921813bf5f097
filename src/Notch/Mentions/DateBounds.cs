namespace Notch.Mentions;

/// <summary>Narrows a stretch to its beginning, middle or end.</summary>
internal static class DateBounds
{
    /// <summary>The first, middle or last third; the value keeps its name and gets the TIMEX3 modifier.</summary>
    /// <param name="value">A stretch.</param>
    /// <param name="modifier">START, MID or END; others leave the days as they are.</param>
    public static DateValue Narrow(DateValue value, string modifier)
    {
        int days = value.End.DayNumber - value.Start.DayNumber + 1;
        if (days < 3 || !value.IsAnchored)
        {
            return value with { Modifier = modifier };
        }
        if (value.Unit == DateUnit.Decade)
        {
            int year = value.Start.Year;
            var (first, last) = modifier switch
            {
                "START" => (year, year + 3),
                "MID" => (year + 4, year + 6),
                "END" => (year + 7, year + 9),
                _ => (year, year + 9),
            };
            return value with
            {
                Modifier = modifier,
                Start = new DateOnly(first, 1, 1),
                End = new DateOnly(last, 12, 31),
            };
        }
        int third = (days + 2) / 3;
        return modifier switch
        {
            "START" => value with { Modifier = modifier, End = value.Start.AddDays(third - 1) },
            "MID" => value with
            {
                Modifier = modifier,
                Start = value.Start.AddDays(third),
                End = value.End.AddDays(-third),
            },
            "END" => value with { Modifier = modifier, Start = value.End.AddDays(1 - third) },
            _ => value with { Modifier = modifier },
        };
    }

    /// <summary>"earlier this week" ends with the story, "later this week" begins with it.</summary>
    /// <param name="value">A stretch that holds the story's date.</param>
    /// <param name="story">The story's date.</param>
    /// <param name="isEarlier">Before the story rather than after it.</param>
    public static DateValue Around(DateValue value, DateOnly story, bool isEarlier)
    {
        string modifier = isEarlier ? "START" : "END";
        if (story < value.Start || story > value.End)
        {
            return Narrow(value, modifier);
        }
        return isEarlier
            ? value with
            {
                Modifier = modifier,
                End = story,
            }
            : value with
            {
                Modifier = modifier,
                Start = story,
            };
    }
}
