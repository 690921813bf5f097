namespace Notch.Desk.Store;

/// <summary>The store cannot be opened or is not what it should be.</summary>
/// <param name="code">A code listed in docs/errors.md, NX301 to NX349.</param>
/// <param name="message">What is wrong, naming the file, and what to do.</param>
/// <param name="inner">What the database said, if it said something.</param>
public sealed class StoreException(string code, string message, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>The code, such as "NX301".</summary>
    public string Code { get; } = code;
}
