using Notch.Stories;

namespace Notch.Desk.Sources;

/// <summary>A place that pages come from.</summary>
public interface ISource
{
    /// <summary>Reads the pages in a fixed order. A page that cannot be read is reported to the source's failure sink, and the rest goes on.</summary>
    /// <param name="cancellationToken">Stops between two pages.</param>
    IAsyncEnumerable<Page> ReadAsync(CancellationToken cancellationToken);
}
