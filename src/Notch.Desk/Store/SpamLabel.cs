namespace Notch.Desk.Store;

/// <summary>A comment that a moderator has judged.</summary>
/// <param name="Comment">The comment's id.</param>
/// <param name="Body">Its text.</param>
/// <param name="IsSpam">What the moderator said.</param>
public sealed record SpamLabel(string Comment, string Body, bool IsSpam);
