namespace Notch.Exports;

/// <summary>Writes events in one format, a line or more for each. Writers keep no state, so one instance serves all threads.</summary>
public interface IEventWriter
{
    /// <summary>The first line of a file, without its line end; null when the format has none.</summary>
    string? Header { get; }

    /// <summary>Writes one event; a format of dyads writes one line for each dyad, or none when the event has no parties.</summary>
    /// <param name="record">The event.</param>
    /// <param name="output">Receives whole lines that end in "\n".</param>
    void Write(EventRecord record, TextWriter output);
}
