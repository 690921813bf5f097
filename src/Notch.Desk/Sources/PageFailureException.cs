namespace Notch.Desk.Sources;

/// <summary>Carries a failure from a fetcher to the source that reports it; never leaves this folder.</summary>
internal sealed class PageFailureException(string code, string reason) : Exception(reason)
{
    public string Code { get; } = code;

    public PageFailure For(string path) => new(Code, path, Message);
}
