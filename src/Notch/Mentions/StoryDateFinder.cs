using System.Globalization;
using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>Infers a story's date from within, for pages that give none.</summary>
/// <remarks>
/// News names the days of the past week by weekday and earlier ones by number. So a story that tells of "January 3" and
/// mostly of "Friday" was written on the first Friday at least six days after January 3. The year comes from the text or
/// from the caller, who may know when the people in it held their posts.
/// </remarks>
public static class StoryDateFinder
{
    /// <summary>A day closer than this is told by its weekday.</summary>
    private const int WeekdayDays = 6;

    /// <summary>The inferred date; null when the words leave the year open.</summary>
    /// <param name="document">The story's text without trail and furniture: a section called "today" is no date.</param>
    /// <param name="dateline">The words before the lead's dash, such as "BAGHDAD, Jan. 10 (AFP)"; null when there are none.</param>
    /// <param name="resolver">Finds the dates in both.</param>
    /// <param name="notBefore">First possible day, when something else tells; null when nothing does.</param>
    /// <param name="notAfter">Last possible day, when something else tells; null when nothing does.</param>
    public static StoryDate? Find(
        Document document,
        string? dateline,
        DateResolver resolver,
        DateOnly? notBefore = null,
        DateOnly? notAfter = null
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(resolver);
        var told = resolver.Resolve(document, storyDate: null);
        return Find(document, told, dateline, resolver, notBefore, notAfter);
    }

    /// <summary>The same for dates that are found already.</summary>
    /// <param name="document">The story's text.</param>
    /// <param name="told">Its dates, resolved without the story's own.</param>
    /// <param name="dateline">The words before the lead's dash; null when there are none.</param>
    /// <param name="resolver">Finds the dates in the dateline.</param>
    /// <param name="notBefore">First possible day; null when nothing tells.</param>
    /// <param name="notAfter">Last possible day; null when nothing tells.</param>
    internal static StoryDate? Find(
        Document document,
        IReadOnlyList<DateExpression> told,
        string? dateline,
        DateResolver resolver,
        DateOnly? notBefore = null,
        DateOnly? notAfter = null
    )
    {
        var clues = new List<StoryDateClue>();
        int? year = LatestYear(document, told);
        if (dateline is not null)
        {
            var line = One(dateline);
            foreach (var date in resolver.Resolve(line, storyDate: null))
            {
                var window = new Window(notBefore, notAfter, year);
                if (Day(date, window) is { } day)
                {
                    clues.Add(new StoryDateClue(line.TextOf(date.Tokens), "dateline"));
                    return new StoryDate(day, DatePrecision.Day, clues);
                }
            }
        }
        return FromText(document, told, new Window(notBefore, notAfter, year), clues);
    }

    private static StoryDate? FromText(
        Document document,
        IReadOnlyList<DateExpression> told,
        Window window,
        List<StoryDateClue> clues
    )
    {
        DateOnly? latest = null;
        bool isNumbered = false;
        string words = "";
        foreach (var date in told)
        {
            if (
                DateTenseFinder.Of(document, date.Tokens.Start) == DateTense.Future
                || Day(date, window) is not { } day
            )
            {
                continue;
            }
            if (latest is null || day > latest)
            {
                latest = day;
                isNumbered = !date.IsAnchored;
                words = document.TextOf(date.Tokens);
            }
        }
        if (latest is not { } last)
        {
            return FromYear(document, told, window, clues);
        }
        clues.Add(new StoryDateClue(words, "latest day told"));
        if (Weekday(document, told, clues) is not { } weekday)
        {
            return new StoryDate(
                new DateOnly(last.Year, last.Month, 1),
                DatePrecision.Month,
                clues
            );
        }
        var from = isNumbered ? last.AddDays(WeekdayDays) : last;
        int ahead = (weekday - DateCalendar.Weekday(from) + 7) % 7;
        return new StoryDate(from.AddDays(ahead), DatePrecision.Day, clues);
    }

    private static StoryDate? FromYear(
        Document document,
        IReadOnlyList<DateExpression> told,
        Window window,
        List<StoryDateClue> clues
    )
    {
        if (window.Year is not { } year)
        {
            return null;
        }
        foreach (var date in told)
        {
            if (date.IsAnchored && date.Start.Year == year)
            {
                clues.Add(new StoryDateClue(document.TextOf(date.Tokens), "latest year told"));
                bool isMonth = date.Precision == DatePrecision.Month;
                return new StoryDate(
                    isMonth ? date.Start : new DateOnly(year, 1, 1),
                    isMonth ? DatePrecision.Month : DatePrecision.Year,
                    clues
                );
            }
        }
        return null;
    }

    /// <summary>The weekday that the text tells most often of what was; the first told wins a tie.</summary>
    private static int? Weekday(
        Document document,
        IReadOnlyList<DateExpression> told,
        List<StoryDateClue> clues
    )
    {
        int[] counts = new int[8];
        int best = 0;
        foreach (var date in told)
        {
            int weekday = WeekdayOf(date);
            if (weekday > 0 && DateTenseFinder.Of(document, date.Tokens.Start) != DateTense.Future)
            {
                counts[weekday]++;
                best = best == 0 ? weekday : best;
            }
        }
        for (int d = 1; d <= 7; d++)
        {
            best = counts[d] > counts[best] ? d : best;
        }
        if (best == 0)
        {
            return null;
        }
        clues.Add(
            new StoryDateClue(
                ((DayOfWeek)(best % 7)).ToString(),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"weekday told most often ({counts[best]})"
                )
            )
        );
        return best;
    }

    private static int WeekdayOf(DateExpression date) =>
        date.Timex.StartsWith("XXXX-WXX-", StringComparison.Ordinal) && date.Kind != DateKind.Set
            ? date.Timex["XXXX-WXX-".Length] - '0'
            : 0;

    /// <summary>The latest year in the text, of what was.</summary>
    private static int? LatestYear(Document document, IReadOnlyList<DateExpression> told)
    {
        int? year = null;
        foreach (var date in told)
        {
            bool names =
                date.IsAnchored
                && date.Precision
                    is DatePrecision.Day
                        or DatePrecision.Month
                        or DatePrecision.Year
                        or DatePrecision.Quarter;
            if (
                names
                && (year is null || date.Start.Year > year)
                && DateTenseFinder.Of(document, date.Tokens.Start) != DateTense.Future
            )
            {
                year = date.Start.Year;
            }
        }
        return year;
    }

    /// <summary>The day that an expression names, with the latest possible year when it names none; null when it names no day.</summary>
    private static DateOnly? Day(DateExpression date, Window window)
    {
        if (date.IsAnchored)
        {
            return date.Precision == DatePrecision.Day ? date.Start : null;
        }
        bool isNumbered =
            date.Timex.Length == 10
            && date.Timex.StartsWith("XXXX-", StringComparison.Ordinal)
            && char.IsAsciiDigit(date.Timex[5])
            && char.IsAsciiDigit(date.Timex[8]);
        return isNumbered
            ? window.Latest(
                int.Parse(date.Timex.AsSpan(5, 2), CultureInfo.InvariantCulture),
                int.Parse(date.Timex.AsSpan(8, 2), CultureInfo.InvariantCulture)
            )
            : null;
    }

    private static Document One(string text) =>
        new(
            text,
            [
                new TokenData
                {
                    Start = 0,
                    End = text.Length,
                    Tag = "",
                    Relation = "",
                    Lemma = text,
                },
            ],
            [new TokenSpan(0, 1)]
        );

    /// <summary>What is known about the story's time from elsewhere.</summary>
    private sealed record Window(DateOnly? NotBefore, DateOnly? NotAfter, int? Year)
    {
        /// <summary>The latest day with that month and day inside the window, or in the text's latest year.</summary>
        public DateOnly? Latest(int month, int day)
        {
            int? last = NotAfter?.Year ?? Year;
            int first = NotBefore?.Year ?? Year ?? 1;
            for (int y = last ?? 0; y >= first && y > 0; y--)
            {
                if (day > DateTime.DaysInMonth(y, month))
                {
                    continue;
                }
                var found = new DateOnly(y, month, day);
                if (!(found > NotAfter || found < NotBefore))
                {
                    return found;
                }
            }
            return null;
        }
    }
}
