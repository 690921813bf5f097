namespace Notch.Exports;

/// <summary>Reads an event file of some format into what series are made of. Readers keep no state, so one instance serves all threads.</summary>
public interface IPairEventReader
{
    /// <summary>Reads a whole file. A row without two different parties is passed over in silence: it is about nobody's relation.</summary>
    /// <param name="input">The file's text.</param>
    ReadRows Read(TextReader input);
}
