using Notch.Stories;

namespace Notch.Desk.Sources;

/// <summary>Chooses the source for a path or an address.</summary>
/// <param name="options">How pages are fetched.</param>
/// <param name="clock">Tells when a page was fetched.</param>
/// <param name="report">Receives each page that could not be read.</param>
public sealed class SourceFactory(
    FetchOptions options,
    TimeProvider clock,
    Action<PageFailure> report
) : IDisposable
{
    private readonly WebFetcher _web = new(options, clock);

    /// <summary>The source behind a name: "-" for standard input, an http(s) address, a folder, a .jsonl file, a feed or a page.</summary>
    /// <param name="name">Path or address; whether it exists is found out on reading.</param>
    /// <param name="standardInput">Read when the name is "-".</param>
    public ISource Create(string name, Stream standardInput)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(standardInput);
        return name == "-" ? new StandardInputSource(standardInput, options, Contents, report)
            : !IsWebAddress(name) && Directory.Exists(name)
                ? new FolderSource(name, CreateFile, report)
            : IsWebAddress(name) ? new PageSource(name, _web.FetchAsync, Contents, report)
            : CreateFile(name);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _web.Dispose();

    private ISource CreateFile(string path) =>
        JsonlSource.IsName(path)
            ? new JsonlSource(path, () => File.OpenRead(path), options, report)
            : new PageSource(path, new FileFetcher(options).FetchAsync, Contents, report);

    /// <summary>What one fetched file holds: the items of a feed, or one page.</summary>
    private ISource Contents(Page fetched) =>
        FeedSource.IsFeed(fetched)
            ? new FeedSource(fetched, options.FollowFeedLinks ? _web.FetchAsync : null, report)
            : new SinglePage(fetched);

    private static bool IsWebAddress(string name) =>
        name.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
