using Notch.Cli.Input;
using Notch.Exports;
using Notch.Pairs;

namespace Notch.Cli.Output;

/// <summary>Writes one series in the form that was asked for.</summary>
internal static class SeriesOutput
{
    /// <summary>The forms, in the order of the help.</summary>
    public static readonly string[] Forms = ["table", "jsonl", "svg", "png"];

    /// <summary>True for a form that holds one series only.</summary>
    public static bool IsPicture(string form) => form is "svg" or "png";

    /// <summary>Writes to standard output.</summary>
    /// <param name="series">The series.</param>
    /// <param name="form">One of <see cref="Forms"/>.</param>
    /// <param name="versions">What coded the events; null for a foreign file.</param>
    /// <param name="parties">Names of the parties.</param>
    /// <param name="output">Takes text; a table and a PNG go to standard output themselves.</param>
    public static void Write(
        PairSeries series,
        string form,
        Versions? versions,
        PartyArgument parties,
        TextWriter output
    )
    {
        string a = parties.Name(series.A);
        string b = parties.Name(series.B);
        switch (form)
        {
            case "svg":
                output.Write(PairChart.Draw(series, a, b));
                break;
            case "png":
                using (var bytes = Console.OpenStandardOutput())
                {
                    bytes.Write(ChartImage.Png(PairChart.Draw(series, a, b)));
                }
                break;
            case "jsonl":
                SeriesLines.Write([series], versions, output);
                break;
            default:
                SeriesTable.Write(series, a, b, Terminal.Page);
                break;
        }
    }
}
