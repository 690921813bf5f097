using Notch.Exports;
using Notch.Pairs;

namespace Notch.Cli.Output;

/// <summary>Series as JSON Lines: the cells of a pair, then its notches.</summary>
internal static class SeriesLines
{
    public static void Write(IEnumerable<PairSeries> all, Versions? versions, TextWriter output)
    {
        foreach (var series in all)
        {
            foreach (var cell in series.Cells)
            {
                output.Write(PairRecords.Line(cell) + "\n");
            }
            foreach (var change in series.Changes)
            {
                output.Write(PairRecords.Line(change, versions) + "\n");
            }
        }
    }
}
