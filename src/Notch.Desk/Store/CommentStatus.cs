namespace Notch.Desk.Store;

/// <summary>Where a comment stands.</summary>
public enum CommentStatus
{
    /// <summary>Readers see it.</summary>
    Published,

    /// <summary>It waits for a moderator.</summary>
    Held,

    /// <summary>Spam; kept for moderators.</summary>
    Spam,

    /// <summary>Taken down by a moderator, not as spam.</summary>
    Removed,
}
