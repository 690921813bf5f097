namespace Notch.Cli;

/// <summary>A failure that a user can meet; <c>Program</c> prints it as one line and exits with 1.</summary>
/// <param name="code">A code listed in docs/errors.md.</param>
/// <param name="message">What is wrong, naming the file, line or field, and what was expected.</param>
public sealed class CliException(string code, string message) : Exception(message)
{
    /// <summary>The code, such as "NX001".</summary>
    public string Code { get; } = code;
}
