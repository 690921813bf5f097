namespace Notch.Desk.Store;

/// <summary>One action at the desk.</summary>
/// <param name="At">When.</param>
/// <param name="Account">Who did it.</param>
/// <param name="Action">What was done: "login", "role", "published".</param>
/// <param name="Subject">To what or whom: a name, a comment's id.</param>
public sealed record AuditEntry(DateTimeOffset At, string Account, string Action, string Subject);
