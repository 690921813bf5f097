using System.Globalization;
using Notch.Events;

namespace Notch.Exports;

/// <summary>Cells of tabbed formats, which know no quoting.</summary>
internal static class RowText
{
    /// <summary>Tabs and line ends become spaces.</summary>
    public static string Of(string? text)
    {
        if (text is null)
        {
            return "";
        }
        return text.AsSpan().IndexOfAny('\t', '\n', '\r') < 0
            ? text
            : text.Replace("\r\n", " ", StringComparison.Ordinal)
                .Replace('\t', ' ')
                .Replace('\n', ' ')
                .Replace('\r', ' ');
    }

    public static string Of(double? number) =>
        number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Day(DateOnly? day, string form = "yyyy-MM-dd") =>
        day?.ToString(form, CultureInfo.InvariantCulture) ?? "";

    /// <summary>The event's day; that of its story when the event has none.</summary>
    public static DateOnly? DayOf(EventRecord record) => record.Event.Date ?? Published(record);

    /// <summary>The day that the story's own clock shows.</summary>
    public static DateOnly? Published(EventRecord record) =>
        record.Story.Published is { } time ? DateOnly.FromDateTime(time.DateTime) : null;

    /// <summary>"Norway MIL; Denmark MIL": each party's name, or its words.</summary>
    public static string Names(IEnumerable<Participant> parties) =>
        string.Join("; ", parties.Select(p => Of(p.Name ?? p.Text)));

    /// <summary>"NOR MIL; DNK MIL".</summary>
    public static string Codes(IEnumerable<Participant> parties) =>
        string.Join("; ", parties.Select(p => p.Code.ToString()));

    public static void Write(TextWriter output, params ReadOnlySpan<string> cells)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                output.Write('\t');
            }
            output.Write(cells[i]);
        }
        output.Write('\n');
    }
}
