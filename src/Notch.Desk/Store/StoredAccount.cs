namespace Notch.Desk.Store;

/// <summary>Somebody who may work at the desk.</summary>
/// <param name="Name">The name they log in with; case does not count.</param>
/// <param name="Password">Hash of the password.</param>
/// <param name="Role">"reader", "coder", "moderator", "editor" or "admin".</param>
public sealed record StoredAccount(string Name, string Password, string Role);
