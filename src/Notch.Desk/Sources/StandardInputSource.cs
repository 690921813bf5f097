using System.Runtime.CompilerServices;
using Notch.Stories;

namespace Notch.Desk.Sources;

/// <summary>Standard input as one page, or as a feed or lines of records when it holds these.</summary>
/// <param name="input">The stream.</param>
/// <param name="options">Limits.</param>
/// <param name="contents">Chooses the source for what was read.</param>
/// <param name="report">Receives the failure when the input cannot be read.</param>
public sealed class StandardInputSource(
    Stream input,
    FetchOptions options,
    Func<Page, ISource> contents,
    Action<PageFailure> report
) : ISource
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<Page> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        byte[] bytes;
        try
        {
            bytes = await LimitedReader
                .ReadAsync(input, options.MaxBytes, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (PageFailureException failure)
        {
            report(failure.For("-"));
            yield break;
        }
        await foreach (
            var page in contents(new Page { Bytes = bytes })
                .ReadAsync(cancellationToken)
                .ConfigureAwait(false)
        )
        {
            yield return page;
        }
    }
}
