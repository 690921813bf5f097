using Notch.Desk.Sources;
using Notch.Stories;

namespace Notch.Desk.Runs;

/// <summary>How a run reads.</summary>
public sealed record RunOptions
{
    /// <summary>How pages are fetched.</summary>
    public FetchOptions Fetch { get; init; } = new();

    /// <summary>How stories are found in pages.</summary>
    public StoryExtractorOptions Extract { get; init; } = new();

    /// <summary>What the reader is made of: stories that the same versions have read are passed over. Null to read all again.</summary>
    public Versions? Versions { get; init; }
}
