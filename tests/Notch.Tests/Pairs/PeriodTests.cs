using System.Globalization;
using Notch.Pairs;

namespace Notch.Tests.Pairs;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2020-01-03", PeriodKind.Day, "2020-01-03", "2020-01-03", "2020-01-04")]
    [InlineData("2020-01-05", PeriodKind.Week, "2019-12-30", "2020-W01", "2020-01-06")]
    [InlineData("2021-01-03", PeriodKind.Week, "2020-12-28", "2020-W53", "2021-01-04")]
    [InlineData("2020-02-29", PeriodKind.Month, "2020-02-01", "2020-02", "2020-03-01")]
    public void NamesAPeriodAndItsNeighbour(
        string day,
        PeriodKind kind,
        string start,
        string name,
        string next
    )
    {
        var first = Period.StartOf(kind, Day(day));
        Assert.Equal(Day(start), first);
        Assert.Equal(name, Period.Name(kind, first));
        Assert.Equal(Day(next), Period.Next(kind, first));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
