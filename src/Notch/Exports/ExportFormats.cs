using System.Diagnostics.CodeAnalysis;

namespace Notch.Exports;

/// <summary>All formats that events can be written in; docs/formats.md gives the columns of each.</summary>
public static class ExportFormats
{
    /// <summary>In the order of the help.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new(
            "jsonl",
            "event records, one JSON object a line",
            "application/jsonl",
            ".jsonl",
            new JsonLinesEventWriter()
        ),
        new(
            "tsv",
            "a table, one row an event",
            "text/tab-separated-values",
            ".tsv",
            new TsvEventWriter()
        ),
        new(
            "plover",
            "PLOVER's record, one JSON object a line",
            "application/jsonl",
            ".jsonl",
            new PloverJsonEventWriter()
        ),
        new(
            "gdelt",
            "GDELT 2.0 events, 61 columns",
            "text/tab-separated-values",
            ".tsv",
            new GdeltEventWriter()
        ),
        new(
            "icews",
            "ICEWS events, 20 columns",
            "text/tab-separated-values",
            ".tab",
            new IcewsEventWriter()
        ),
        new(
            "polecat",
            "POLECAT events, 40 columns",
            "text/tab-separated-values",
            ".tsv",
            new PolecatEventWriter()
        ),
        new(
            "cameo",
            "date, source, target and CAMEO code, a row a dyad",
            "text/tab-separated-values",
            ".tsv",
            new KedsEventWriter()
        ),
        new(
            "keds",
            "the same as cameo, under the name that import uses",
            "text/tab-separated-values",
            ".tsv",
            new KedsEventWriter()
        ),
    ];

    /// <summary>Finds a format by its name, in any case.</summary>
    /// <param name="name">"jsonl".</param>
    /// <param name="format">The format; null when there is none of that name.</param>
    public static bool TryGet(string name, [NotNullWhen(true)] out ExportFormat? format)
    {
        format = All.FirstOrDefault(f =>
            string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase)
        );
        return format is not null;
    }
}
