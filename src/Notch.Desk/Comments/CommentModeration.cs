namespace Notch.Desk.Comments;

/// <summary>Which comments wait for a moderator, besides those that the spam filter holds.</summary>
public enum CommentModeration
{
    /// <summary>None.</summary>
    None,

    /// <summary>Those of writers of whom no moderator has let a comment stand; without a mail address that is everybody.</summary>
    FirstTime,

    /// <summary>Those that a rule of the settings holds.</summary>
    ByRule,

    /// <summary>All.</summary>
    All,
}
