namespace Notch.Desk.Comments.Akismet;

/// <summary>What the service is told of a comment.</summary>
public sealed record AkismetComment
{
    /// <summary>The writer's IP address.</summary>
    public required string Address { get; init; }

    /// <summary>Name of the writer's browser; null when it sent none.</summary>
    public string? UserAgent { get; init; }

    /// <summary>The page that the form was sent from; null when the browser sent none.</summary>
    public string? Referrer { get; init; }

    /// <summary>Full address of the story.</summary>
    public string? Permalink { get; init; }

    /// <summary>True for an answer to another comment.</summary>
    public bool IsReply { get; init; }

    /// <summary>The writer's name.</summary>
    public string? Author { get; init; }

    /// <summary>The writer's mail address.</summary>
    public string? Mail { get; init; }

    /// <summary>The writer's website.</summary>
    public string? Website { get; init; }

    /// <summary>The text.</summary>
    public required string Body { get; init; }

    /// <summary>When it was sent.</summary>
    public DateTimeOffset? Posted { get; init; }

    /// <summary>Why it is asked again: "edit"; null the first time.</summary>
    public string? RecheckReason { get; init; }
}
