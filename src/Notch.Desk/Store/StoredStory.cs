using Notch.Stories;

namespace Notch.Desk.Store;

/// <summary>A story as the desk keeps it.</summary>
/// <param name="Story">The story.</param>
/// <param name="ReadAt">When the desk read it.</param>
/// <param name="DuplicateOf">Id of the story that it repeats nearly word for word; null when it stands alone.</param>
/// <param name="SupersededBy">Id of the corrected story that stands at the same address now; null when this is the newest.</param>
public sealed record StoredStory(
    Story Story,
    DateTimeOffset ReadAt,
    string? DuplicateOf,
    string? SupersededBy
);
