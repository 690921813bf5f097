namespace Notch.Desk.Comments.Spam;

/// <summary>What should be done with a comment.</summary>
public enum SpamDecision
{
    /// <summary>Nothing speaks against it.</summary>
    Publish,

    /// <summary>A moderator should look first.</summary>
    Hold,

    /// <summary>Spam without much doubt; kept for moderators, never shown.</summary>
    Reject,
}
