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
