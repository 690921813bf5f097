using Notch.Desk.Sources;
using Notch.Desk.Store;
using Notch.Stories;

namespace Notch.Desk.Runs;

/// <summary>One pass of the desk: reads sources, keeps stories and events, recomputes the pairs that changed. A run never dies of one page.</summary>
/// <remarks>Running again over the same pages changes nothing. One instance may serve many runs, one at a time.</remarks>
/// <param name="database">The store.</param>
/// <param name="read">Reads stories: <c>StoryReader.ReadAll</c>.</param>
/// <param name="clock">When pages are fetched.</param>
/// <param name="options">How the run reads; the defaults when null.</param>
public sealed class DeskRun(
    NotchDatabase database,
    Func<IReadOnlyList<Story>, IEnumerable<StoryReading>> read,
    TimeProvider clock,
    RunOptions? options = null
)
{
    private readonly RunOptions _options = options ?? new RunOptions();

    /// <summary>Reads sources to their end.</summary>
    /// <param name="sources">Paths, folders, addresses, or "-" for standard input.</param>
    /// <param name="standardInput">Read for "-".</param>
    /// <param name="progress">Told after each story; may be null.</param>
    /// <param name="cancellationToken">Stops after the stories at hand; what was read till then is kept, and the report says so.</param>
    public async Task<RunReport> RunAsync(
        IReadOnlyList<string> sources,
        Stream standardInput,
        IProgress<RunProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(sources);
        var pass = new RunPass(database, read, _options, clock, sources, progress);
        using var factory = new SourceFactory(_options.Fetch, clock, pass.Fail);
        await TakeAllAsync(
                pass,
                sources.Select(name => factory.Create(name, standardInput)),
                cancellationToken
            )
            .ConfigureAwait(false);
        return pass.Finish();
    }

    /// <summary>Reads one source of the caller's own to its end.</summary>
    /// <param name="name">What the run's record calls it.</param>
    /// <param name="source">The pages.</param>
    /// <param name="progress">Told after each story; may be null.</param>
    /// <param name="cancellationToken">Stops after the stories at hand; what was read till then is kept, and the report says so.</param>
    public async Task<RunReport> RunAsync(
        string name,
        ISource source,
        IProgress<RunProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        var pass = new RunPass(database, read, _options, clock, [name], progress);
        await TakeAllAsync(pass, [source], cancellationToken).ConfigureAwait(false);
        return pass.Finish();
    }

    private static async Task TakeAllAsync(
        RunPass pass,
        IEnumerable<ISource> sources,
        CancellationToken cancellationToken
    )
    {
        try
        {
            foreach (var source in sources)
            {
                await foreach (
                    var pages in source
                        .ReadAsync(cancellationToken)
                        .InGroups(cancellationToken)
                        .ConfigureAwait(false)
                )
                {
                    pass.Take(pages);
                    cancellationToken.ThrowIfCancellationRequested();
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            pass.Fail(
                new PageFailure("NX311", "run", "stopped before its end; what was read is kept")
            );
        }
    }
}
