namespace Notch.Desk.Store;

/// <summary>A doubt about a coding.</summary>
/// <param name="Key">Number of the doubt.</param>
/// <param name="EventId">The event.</param>
/// <param name="Story">Id of the event's story.</param>
/// <param name="Comment">Id of the comment that said so; null once that is erased.</param>
/// <param name="State">What became of it.</param>
/// <param name="Note">What the coder wrote; null for nothing.</param>
/// <param name="Made">When it was said.</param>
/// <param name="DecidedBy">The coder; null while it is open.</param>
public sealed record StoredReview(
    long Key,
    string EventId,
    string Story,
    string? Comment,
    ReviewState State,
    string? Note,
    DateTimeOffset Made,
    string? DecidedBy
);
