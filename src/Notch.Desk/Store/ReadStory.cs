using Notch.Events;
using Notch.Exports;
using Notch.Stories;

namespace Notch.Desk.Store;

/// <summary>A story that has been read and is to be kept.</summary>
/// <param name="Story">The story.</param>
/// <param name="Events">Its events.</param>
/// <param name="Versions">What coded them.</param>
/// <param name="DuplicateOf">Id of a stored story that it repeats nearly word for word; null when it stands alone.</param>
public sealed record ReadStory(
    Story Story,
    IReadOnlyList<CodedEvent> Events,
    Versions Versions,
    string? DuplicateOf = null
)
{
    /// <summary>Its quotes, in text order.</summary>
    public IReadOnlyList<QuoteRecord> Quotes { get; init; } = [];

    /// <summary>Keys by which near-duplicates are found later.</summary>
    public IReadOnlyList<ulong> Keys { get; init; } = [];

    /// <summary>Id of a stored story that this one corrects, at whatever address; null when it corrects none.</summary>
    public string? Corrects { get; init; }

    /// <summary>Id of a stored story that corrects this one; null when there is none.</summary>
    public string? CorrectedBy { get; init; }

    /// <summary>What a reading leaves to be kept.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="duplicateOf">Id of a stored story that it repeats; null when it stands alone.</param>
    public static ReadStory Of(StoryReading reading, string? duplicateOf = null)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new ReadStory(reading.Story, reading.Events, reading.Versions, duplicateOf)
        {
            Quotes = reading.QuoteRecords,
        };
    }
}
