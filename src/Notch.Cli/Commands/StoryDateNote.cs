using System.Globalization;
using Notch.Desk.Sources;
using Notch.Mentions;
using Notch.Stories;

namespace Notch.Cli.Commands;

/// <summary>Says on standard error by which words a story without a date was dated.</summary>
internal static class StoryDateNote
{
    /// <summary>Writes a line when the page gave no date.</summary>
    /// <param name="story">The story, as extracted or dated.</param>
    /// <param name="inferred">The date that its words give; null when they leave the year open.</param>
    /// <param name="errors">Where to.</param>
    public static void Write(Story story, StoryDate? inferred, TextWriter errors)
    {
        if (inferred is not null || story.Published is null)
        {
            string found = inferred is null
                ? "its words leave the year open, so relative dates stay unresolved (--published DATE tells it)"
                : Said(inferred);
            var warning = new PageFailure(
                "NX015",
                story.Url ?? "-",
                $"the page gives no date; {found}"
            );
            errors.WriteLine($"notch: warning: {warning}");
        }
    }

    private static string Said(StoryDate inferred)
    {
        string clues = string.Join(", ", inferred.Clues.Select(c => $"\"{c.Words}\" ({c.Says})"));
        return inferred.Precision switch
        {
            DatePrecision.Day => $"dated {Text(inferred, "yyyy-MM-dd")} by {clues}",
            DatePrecision.Month =>
                $"dated {Text(inferred, "yyyy-MM")} by {clues}; the day stays open",
            _ => $"dated {Text(inferred, "yyyy")} by {clues}; month and day stay open",
        };
    }

    private static string Text(StoryDate inferred, string format) =>
        inferred.Date.ToString(format, CultureInfo.InvariantCulture);
}
