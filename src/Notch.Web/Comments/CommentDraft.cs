namespace Notch.Web.Comments;

/// <summary>A comment as its writer sent it.</summary>
public sealed record CommentDraft
{
    /// <summary>Nothing written yet.</summary>
    public static CommentDraft Empty { get; } = new();

    /// <summary>The name that readers see.</summary>
    public string Author { get; init; } = "";

    /// <summary>Mail address; empty for none.</summary>
    public string Mail { get; init; } = "";

    /// <summary>Website; empty for none.</summary>
    public string Website { get; init; } = "";

    /// <summary>The text.</summary>
    public string Body { get; init; } = "";

    /// <summary>Id of the comment that it answers; empty for the story.</summary>
    public string Parent { get; init; } = "";

    /// <summary>Id of the event whose coding it doubts; empty for the story.</summary>
    public string EventId { get; init; } = "";

    /// <summary>True when its writer wants mail about answers.</summary>
    public bool Follow { get; init; }

    /// <summary>The form's token.</summary>
    public string Token { get; init; } = "";

    /// <summary>What stands in the field that no person sees.</summary>
    public string Trap { get; init; } = "";
}
