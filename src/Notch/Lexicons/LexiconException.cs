namespace Notch.Lexicons;

/// <summary>Our own data is wrong. Carries every error found, not only the first.</summary>
public sealed class LexiconException : Exception
{
    /// <summary>Makes an exception from all errors of a load.</summary>
    /// <param name="errors">At least one error.</param>
    public LexiconException(IReadOnlyList<LexiconError> errors)
        : base(string.Join('\n', errors ?? throw new ArgumentNullException(nameof(errors)))) =>
        Errors = errors;

    /// <summary>All errors, in file and line order.</summary>
    public IReadOnlyList<LexiconError> Errors { get; }
}
