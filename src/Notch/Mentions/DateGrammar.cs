namespace Notch.Mentions;

/// <summary>Puts the parts together: ranges, "since" and "until", "early" and "the end of", fixed phrases and festivals.</summary>
internal static class DateGrammar
{
    /// <summary>The longest time that begins at a piece; null when none does.</summary>
    public static DateMatch? Try(DateScan scan, int index)
    {
        var simple = Modified(scan, index) ?? Simple(scan, index);
        return Ranged(scan, index, simple) ?? Opened(scan, index) ?? simple;
    }

    /// <summary>A date without prepositions and modifiers.</summary>
    private static DateMatch? Simple(DateScan scan, int index)
    {
        DateMatch? best = null;
        Keep(ref best, DateClock.Try(scan, index));
        Keep(ref best, DateDays.Try(scan, index));
        Keep(ref best, DateSteps.Try(scan, index));
        Keep(ref best, DateStretches.Try(scan, index));
        Keep(ref best, DateSpells.Try(scan, index));
        Keep(ref best, DateLengths.Try(scan, index));
        Keep(ref best, Phrase(scan, index));
        return best;
    }

    private static void Keep(ref DateMatch? best, DateMatch? other)
    {
        if (other is { } o && (best is not { } b || o.End > b.End))
        {
            best = other;
        }
    }

    /// <summary>"early 2020", "mid-January", "the end of the month", "late on Friday", "earlier this week", "nearly two years".</summary>
    private static DateMatch? Modified(DateScan scan, int index)
    {
        int at = scan.Skip(index, "the");
        if (scan.IsAny(at, "earlier", "later"))
        {
            return EarlierOrLater(scan, at);
        }
        var word = scan.Word(at);
        if (word.Modify is { } modifier)
        {
            int next = at + 1;
            if (scan.Is(at, "end") && scan.IsAny(next, "in", "on"))
            {
                // "will end in two weeks": a verb.
                return null;
            }
            bool isOf = scan.IsAny(next, "of", "in", "on");
            next = isOf || scan.IsDash(next) ? next + 1 : next;
            var inner = Simple(scan, next) ?? (isOf ? Whole(scan, next) : null);
            return
                inner is { } m
                && m.Value.Kind is DateKind.Date or DateKind.Time
                && m.Value.Unit != DateUnit.None
                    | m.Value.Kind == DateKind.Time
                    | !m.Value.IsAnchored
                    | m.Value.Precision == DatePrecision.Quarter
                ? new DateMatch(inner.Value.End, DateBounds.Narrow(inner.Value.Value, modifier))
                : null;
        }
        if (word.About is { } about)
        {
            int next = scan.Is(at + 1, "the") && about == "APPROX" ? at + 2 : at + 1;
            if (Simple(scan, next) is not { } inner || inner.Value.Kind == DateKind.Set)
            {
                return null;
            }
            // "over two weeks" bounds a length, "over the weekend" and "some Fridays" bound nothing.
            bool isUpToNow = scan.Is(next, "the") || scan.Word(next).Step is not null;
            bool mayBound =
                about == "APPROX" || (inner.Value.Kind == DateKind.Duration && !isUpToNow);
            bool isVague = inner.Value.Kind != DateKind.Duration && scan.Is(at, "some");
            return mayBound && !isVague
                ? new DateMatch(inner.End, inner.Value with { Modifier = about })
                : null;
        }
        if (scan.IsAny(at, "more", "less", "fewer") && scan.Is(at + 1, "than"))
        {
            string than = scan.Is(at, "more") ? "MORE_THAN" : "LESS_THAN";
            return Simple(scan, at + 2) is { } inner && inner.Value.Kind == DateKind.Duration
                ? new DateMatch(inner.End, inner.Value with { Modifier = than })
                : null;
        }
        if (scan.Is(at, "at") && scan.IsAny(at + 1, "least", "most"))
        {
            string bound = scan.Is(at + 1, "least") ? "EQUAL_OR_MORE" : "EQUAL_OR_LESS";
            return Simple(scan, at + 2) is { } inner && inner.Value.Kind == DateKind.Duration
                ? new DateMatch(inner.End, inner.Value with { Modifier = bound })
                : null;
        }
        return null;
    }

    /// <summary>"earlier this week", "later in the day", "later that month", "earlier on Friday".</summary>
    private static DateMatch? EarlierOrLater(DateScan scan, int index)
    {
        bool isEarlier = scan.Is(index, "earlier");
        int next = index + 1;
        bool isIn = scan.IsAny(next, "in", "on");
        next = isIn ? next + 1 : next;
        var inner = Simple(scan, next) ?? (isIn ? Whole(scan, next) : null);
        if (inner is not { } m || m.Value.Kind is DateKind.Duration or DateKind.Set)
        {
            return null;
        }
        return new DateMatch(
            m.End,
            scan.Story is { } story
                ? DateBounds.Around(m.Value, story, isEarlier)
                : m.Value with
                {
                    Modifier = isEarlier ? "START" : "END",
                }
        );
    }

    /// <summary>"the week", "the month", "the year", "the day": the one around the story's date.</summary>
    private static DateMatch? Whole(DateScan scan, int index)
    {
        int at = scan.Skip(index, "the");
        var word = scan.Word(at);
        if (at == index || word.Unit < DateUnit.Day || word.IsPlural)
        {
            return null;
        }
        return new DateMatch(
            at + 1,
            scan.Story is { } story
                ? DateCalendar.Around(word.Unit, story)
                : scan.Loose("PRESENT_REF")
        );
    }

    /// <summary>"Monday to Wednesday", "from 2014 to 2016", "between May and July".</summary>
    private static DateMatch? Ranged(DateScan scan, int index, DateMatch? simple)
    {
        bool isFrom = scan.Is(index, "from");
        bool isBetween = scan.Is(index, "between");
        var first =
            isFrom || isBetween ? Modified(scan, index + 1) ?? Simple(scan, index + 1) : simple;
        if (first is not { } a || a.Value.Kind != DateKind.Date || !a.Value.IsAnchored)
        {
            return null;
        }
        if (isFrom && a.Value.Precision == DatePrecision.Range)
        {
            return a;
        }
        bool isJoined =
            isBetween ? scan.Is(a.End, "and")
            : isFrom ? scan.IsAny(a.End, "to", "until", "till", "through")
            : scan.IsAny(a.End, "through")
                || (scan.IsDash(a.End) && a.Value.Precision != DatePrecision.Year);
        if (!isJoined || (Modified(scan, a.End + 1) ?? Simple(scan, a.End + 1)) is not { } b)
        {
            return null;
        }
        if (b.Value.Kind != DateKind.Date || !b.Value.IsAnchored)
        {
            return null;
        }
        var start = a.Value.Start;
        var end = b.Value.End;
        if (
            start > end
            && a.Value.Precision == DatePrecision.Day
            && start.DayNumber - end.DayNumber < 7
        )
        {
            start = start.AddDays(-7);
        }
        return start > end
            ? null
            : new DateMatch(
                b.End,
                DateCalendar.Range(start, end) with
                {
                    Timex = $"{a.Value.Timex}/{b.Value.Timex}",
                }
            );
    }

    /// <summary>"since 2014" runs up to the story; "until Friday" runs from it; "on the eve of" is the day before.</summary>
    private static DateMatch? Opened(DateScan scan, int index)
    {
        if (scan.IsAny(index, "since"))
        {
            int at =
                scan.IsAny(index + 1, "at") && scan.Is(index + 2, "least") ? index + 3 : index + 1;
            if (
                (Modified(scan, at) ?? Simple(scan, at)) is not { } m
                || m.Value.Kind is not (DateKind.Date or DateKind.Time)
            )
            {
                return null;
            }
            if (!m.Value.IsAnchored || scan.Story is not { } story || m.Value.Start > story)
            {
                return m;
            }
            return new DateMatch(
                m.End,
                m.Value with
                {
                    Kind = DateKind.Date,
                    Value = $"{m.Value.Value ?? m.Value.Timex}/{DateCalendar.Iso(story)}",
                    Precision = DatePrecision.Range,
                    End = story,
                }
            );
        }
        if (scan.IsAny(index, "until", "till"))
        {
            if (
                (Modified(scan, index + 1) ?? Simple(scan, index + 1)) is not { } m
                || m.Value.Kind is not (DateKind.Date or DateKind.Time)
            )
            {
                return null;
            }
            if (!m.Value.IsAnchored || scan.Story is not { } story || m.Value.End < story)
            {
                return m;
            }
            return new DateMatch(
                m.End,
                m.Value with
                {
                    Value = $"{DateCalendar.Iso(story)}/{m.Value.Value ?? m.Value.Timex}",
                    Precision = DatePrecision.Range,
                    Start = story,
                }
            );
        }
        int eve = scan.Skip(index, "the");
        if (scan.Is(eve, "eve") && scan.Is(eve + 1, "of"))
        {
            return Simple(scan, scan.Skip(eve + 2, "the")) is { } m && m.Value.IsAnchored
                ? new DateMatch(m.End, DateCalendar.Day(m.Value.Start.AddDays(-1)))
                : null;
        }
        return null;
    }

    /// <summary>A festival, or words such as "at the moment".</summary>
    private static DateMatch? Phrase(DateScan scan, int index)
    {
        foreach (var phrase in scan.Word(index).Phrases)
        {
            if (!Matches(scan, index, phrase.Words))
            {
                continue;
            }
            int end = index + phrase.Words.Length;
            if (phrase.Festival is null)
            {
                // "in the past two weeks" is a length: the phrase "in the past" must not cut it.
                if (
                    scan.Word(end - 1).Step is not null
                    && (
                        DateLengths.Try(scan, end - 1) is not null
                        || DateLengths.Try(scan, end - 2) is not null
                    )
                )
                {
                    continue;
                }
                return new DateMatch(end, scan.Loose(phrase.Value));
            }
            if (scan.IsCapital(index))
            {
                return Festival(scan, index, end, phrase.Festival);
            }
        }
        return null;
    }

    private static bool Matches(DateScan scan, int index, string[] words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            bool isSame =
                words[i] == "'" ? scan.IsApostrophe(index + i) : scan.Is(index + i, words[i]);
            if (!isSame)
            {
                return false;
            }
        }
        return true;
    }

    private static DateMatch? Festival(DateScan scan, int index, int end, DateFestival festival)
    {
        int? year = null;
        if (
            DateNumbers.TryYear(scan, scan.Skip(end, ','), out int after, out int told)
            && told is >= 1900 and < 2100
        )
        {
            year = told;
            end = after;
        }
        else if (scan.Story is { } story)
        {
            year = story.Year;
            bool isFuture = scan.Tense(index) == DateTense.Future;
            var here = festival.In(story.Year);
            year +=
                here is null ? 0
                : isFuture && here.Value.AddDays(festival.Days - 1) < story ? 1
                : !isFuture && here > story ? -1
                : 0;
            int? step = scan.Word(index - 1).Step;
            year =
                step is null ? year
                : step < 0 && here >= story ? story.Year - 1
                : step > 0 && here <= story ? story.Year + 1
                : story.Year;
        }
        if (year is not { } y || festival.In(y) is not { } day)
        {
            return new DateMatch(end, scan.Loose(festival.Yearless));
        }
        return new DateMatch(
            end,
            festival.Days == 1
                ? DateCalendar.Day(day)
                : DateCalendar.Range(day, day.AddDays(festival.Days - 1))
        );
    }
}
