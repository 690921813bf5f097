namespace Notch.Desk.Comments.Exchange;

/// <summary>A comment on its way between systems. Addresses of machines are neither read nor written.</summary>
public sealed record ExchangedComment
{
    /// <summary>Its id here; the same file gives the same ids.</summary>
    public required string Id { get; init; }

    /// <summary>Web address of the story or page that it stands below; empty when the file does not say.</summary>
    public required string StoryUrl { get; init; }

    /// <summary>Headline of that story; null when unknown.</summary>
    public string? StoryTitle { get; init; }

    /// <summary>Id of the comment that it answers; null when it answers the story.</summary>
    public string? Parent { get; init; }

    /// <summary>The writer's name.</summary>
    public required string Author { get; init; }

    /// <summary>The writer's mail address; null when none.</summary>
    public string? Mail { get; init; }

    /// <summary>The writer's website; null when none.</summary>
    public string? Website { get; init; }

    /// <summary>Plain text.</summary>
    public required string Body { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset Posted { get; init; }

    /// <summary>Where it stands.</summary>
    public ExchangeStatus Status { get; init; }
}
