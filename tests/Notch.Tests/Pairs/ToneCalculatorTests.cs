using Notch.Events;
using Notch.Pairs;

namespace Notch.Tests.Pairs;

public sealed class ToneCalculatorTests
{
    [Fact]
    public void SumsEachQuadClassOnItsOwn()
    {
        var cell = Assert.Single(
            Cells(
                PeriodKind.Week,
                Told.EveryDay(1),
                Told.Act(0, QuadClass.VerbalCooperation, 2.5),
                Told.Act(0, QuadClass.MaterialCooperation, 8),
                Told.Act(0, QuadClass.VerbalConflict, -2),
                Told.Act(0, QuadClass.VerbalConflict, -3.5),
                Told.Act(0, QuadClass.MaterialConflict, -9)
            )
        );
        Assert.Equal(5, cell.Events);
        Assert.Equal(
            (2.5, 8, -5.5, -9),
            (
                cell.VerbalCooperation,
                cell.MaterialCooperation,
                cell.VerbalConflict,
                cell.MaterialConflict
            )
        );
        Assert.Equal(-4.0 / 8, cell.Tone!.Value, 6);
    }

    [Fact]
    public void OneActToldTwiceCountsOnceWithTwoSources()
    {
        var cell = Assert.Single(
            Cells(PeriodKind.Day, Told.EveryDay(1), Told.Attack(0, "Post"), Told.Attack(0, "Daily"))
        );
        Assert.Equal((1, 2, 2), (cell.Events, cell.Sources, cell.Stories));
        Assert.Equal(-9.5, cell.MaterialConflict);
    }

    [Fact]
    public void DayReadWithoutEventIsZeroAndDayNotReadIsAGap()
    {
        var coverage = new Coverage([
            KeyValuePair.Create(Told.Day(0), 3),
            KeyValuePair.Create(Told.Day(1), 3),
            KeyValuePair.Create(Told.Day(3), 3),
        ]);
        var cells = Cells(PeriodKind.Day, coverage, Told.Attack(0));
        Assert.Equal([3, 3, 0, 3], cells.Select(c => c.StoriesRead));
        Assert.Equal([false, false, true, false], cells.Select(c => c.Tone is null));
        Assert.Equal(0, cells[1].Tone);
    }

    [Fact]
    public void ThinPeriodStaysNearThePairsNorm()
    {
        var quarrel = Enumerable
            .Range(0, 40)
            .Select(d => Told.Act(d, QuadClass.VerbalConflict, -4))
            .Append(Told.Act(40, QuadClass.VerbalCooperation, 4));
        var cells = Cells(PeriodKind.Day, Told.EveryDay(41), [.. quarrel]);
        Assert.InRange(cells[^1].Tone!.Value, -3, 0);
    }

    [Fact]
    public void WeightOnTheWrongSideOfItsClassAddsNothingToTheSum()
    {
        var cell = Assert.Single(
            Cells(PeriodKind.Day, Told.EveryDay(1), Told.Act(0, QuadClass.VerbalConflict, 0.5))
        );
        Assert.Equal(0, cell.VerbalConflict);
    }

    private static IReadOnlyList<Cell> Cells(
        PeriodKind kind,
        Coverage coverage,
        params PairEvent[] events
    ) => new ToneCalculator().Cells("DNK", "NOR", kind, events, coverage);
}
