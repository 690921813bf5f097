using Notch.Pairs;

namespace Notch.Exports;

/// <summary>Rows of the KEDS project: date, source, target and CAMEO code by tabs, a row for each dyad. Only what counts in a series is written: the format has no place for plans and denials.</summary>
public sealed class KedsEventWriter : IEventWriter
{
    /// <inheritdoc/>
    public string Header => "date\tsource\ttarget\tcode";

    /// <inheritdoc/>
    public void Write(EventRecord record, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(output);
        string code = CameoCodes.Of(record.Event);
        foreach (var dyad in DyadExpander.Expand(record.Event, RowText.Published(record), ""))
        {
            RowText.Write(output, RowText.Day(dyad.Date), dyad.Actor, dyad.Recipient, code);
        }
    }
}
