namespace Notch.Desk.Store;

/// <summary>A page that a run could not read.</summary>
/// <param name="Code">A code listed in docs/errors.md.</param>
/// <param name="Path">Path or address of the page.</param>
/// <param name="Reason">What is wrong and what was expected.</param>
public sealed record StoredFailure(string Code, string Path, string Reason);
