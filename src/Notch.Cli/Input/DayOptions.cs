using System.CommandLine;
using System.Globalization;
using Notch.Pairs;

namespace Notch.Cli.Input;

/// <summary>Options that say which days, and how long a period is.</summary>
internal static class DayOptions
{
    /// <summary>An option that takes a day.</summary>
    public static Option<DateOnly?> Day(string name, string description)
    {
        var option = new Option<DateOnly?>(name)
        {
            Description = description,
            HelpName = "DATE",
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                if (
                    DateOnly.TryParseExact(
                        text,
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var day
                    )
                )
                {
                    return day;
                }
                result.AddError($"{name} '{text}' is no day; expected one such as 2020-01-10");
                return null;
            },
        };
        return option;
    }

    /// <summary>"--by day|week|month".</summary>
    public static Option<string> By(string initial)
    {
        var by = new Option<string>("--by")
        {
            Description = "Length of a period",
            HelpName = "day|week|month",
            DefaultValueFactory = _ => initial,
        };
        by.AcceptOnlyFromAmong("day", "week", "month");
        return by;
    }

    public static PeriodKind Kind(string by) =>
        by switch
        {
            "week" => PeriodKind.Week,
            "month" => PeriodKind.Month,
            _ => PeriodKind.Day,
        };
}
