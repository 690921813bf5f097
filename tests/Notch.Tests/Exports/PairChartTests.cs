using System.Xml.Linq;
using Notch.Exports;
using Notch.Pairs;
using Notch.Tests.Pairs;
using Notch.Tests.Support;

namespace Notch.Tests.Exports;

public sealed class PairChartTests
{
    [Fact]
    public void DrawsTheApprovedChart() =>
        Approved.Matches(
            PairChart.Draw(Series(), "Denmark", "Norway"),
            "tests",
            "Notch.Tests",
            "Exports",
            "Approved",
            "pair.svg"
        );

    [Fact]
    public void TellsInWordsWhatItShows()
    {
        XNamespace svg = "http://www.w3.org/2000/svg";
        var root = XDocument.Parse(PairChart.Draw(Series(), "A & B", "<C>")).Root!;
        Assert.Equal("img", root.Attribute("role")!.Value);
        Assert.StartsWith(
            "A & B and <C>",
            root.Element(svg + "title")!.Value,
            StringComparison.Ordinal
        );
        Assert.Contains("a rise of", root.Element(svg + "desc")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void ChartInAPageHasNoStyleOfItsOwn() =>
        Assert.DoesNotContain(
            "<style",
            PairChart.Draw(Series(), "A", "B", isStandalone: false),
            StringComparison.Ordinal
        );

    [Fact]
    public void EmptySeriesSaysSo() =>
        Assert.Contains(
            "No events",
            PairChart.Draw(Series() with { Cells = [], Changes = [] }, "A", "B"),
            StringComparison.Ordinal
        );

    private static PairSeries Series()
    {
        var events = Enumerable
            .Range(0, 20)
            .Select(i => Told.Talk(i * 3))
            .Concat(Enumerable.Range(60, 10).Select(d => Told.Attack(d)));
        return PairSeries.Of(Told.Pair, PeriodKind.Day, events, Told.EveryDay(75));
    }
}
