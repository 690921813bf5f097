namespace Notch.Desk.Store;

/// <summary>A reader's comment as the store keeps it.</summary>
public sealed record StoredComment
{
    /// <summary>Made by chance; stands in addresses.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the story.</summary>
    public required string Story { get; init; }

    /// <summary>Id of the comment that this one answers; null when it answers the story.</summary>
    public string? Parent { get; init; }

    /// <summary>The name that readers see.</summary>
    public required string Author { get; init; }

    /// <summary>Never shown to readers; null when none was given.</summary>
    public string? Mail { get; init; }

    /// <summary>Linked from the name; null when none was given.</summary>
    public string? Website { get; init; }

    /// <summary>Plain text.</summary>
    public required string Body { get; init; }

    /// <summary>Hash of its words, equal for comments that say the same.</summary>
    public required string WordsHash { get; init; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset Posted { get; init; }

    /// <summary>When its writer changed it last; null when never.</summary>
    public DateTimeOffset? Edited { get; init; }

    /// <summary>Where it stands.</summary>
    public required CommentStatus Status { get; init; }

    /// <summary>That it is spam, 0 to 1, as the filter thought when it came.</summary>
    public double Probability { get; init; }

    /// <summary>Why it was held, for moderators.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>The moderator who decided last; null when nobody has.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Keyed hash of the sender's truncated address; null after 30 days.</summary>
    public string? SenderHash { get; init; }

    /// <summary>Version of the notice on data that stood beside the form.</summary>
    public required string NoticeVersion { get; init; }

    /// <summary>How many readers reported it.</summary>
    public int Reports { get; init; }

    /// <summary>Stands before the others.</summary>
    public bool IsPinned { get; init; }

    /// <summary>The event whose coding it doubts; null for a comment on the story.</summary>
    public string? EventId { get; init; }

    /// <summary>What the moderator wrote for its writer; null for nothing.</summary>
    public string? DecisionNote { get; init; }

    /// <summary>What the writer answered to that; null for nothing, or once it is decided.</summary>
    public string? Appeal { get; init; }

    /// <summary>Whether its writer wants mail about answers.</summary>
    public CommentFollow Follow { get; init; }

    /// <summary>True once those who follow the answered comment were told of this one.</summary>
    public bool IsTold { get; init; }

    /// <summary>How many readers recommend it.</summary>
    public int Votes { get; init; }
}
