namespace Notch.Desk.Store;

/// <summary>Whether a writer wants mail about answers.</summary>
public enum CommentFollow
{
    /// <summary>No.</summary>
    No,

    /// <summary>The box was ticked, but the mail address has not confirmed it.</summary>
    Asked,

    /// <summary>The mail address has confirmed it.</summary>
    Yes,
}
