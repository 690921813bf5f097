using System.Runtime.CompilerServices;
using Notch.Stories;

namespace Notch.Desk.Sources;

/// <summary>One file or web address, and what it holds: a page, or a feed's items.</summary>
/// <param name="name">Path or address.</param>
/// <param name="fetch">Gets the bytes behind the name.</param>
/// <param name="contents">Chooses the source for what was fetched.</param>
/// <param name="report">Receives the failure when the page cannot be read.</param>
public sealed class PageSource(
    string name,
    Func<string, CancellationToken, Task<Page>> fetch,
    Func<Page, ISource> contents,
    Action<PageFailure> report
) : ISource
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<Page> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        Page fetched;
        try
        {
            fetched = await fetch(name, cancellationToken).ConfigureAwait(false);
        }
        catch (PageFailureException failure)
        {
            report(failure.For(name));
            yield break;
        }
        await foreach (
            var page in contents(fetched).ReadAsync(cancellationToken).ConfigureAwait(false)
        )
        {
            yield return page;
        }
    }
}
