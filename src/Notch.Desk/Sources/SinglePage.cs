using System.Runtime.CompilerServices;
using Notch.Stories;

namespace Notch.Desk.Sources;

/// <summary>A page that is already here.</summary>
internal sealed class SinglePage(Page page) : ISource
{
    public async IAsyncEnumerable<Page> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.CompletedTask.ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        yield return page;
    }
}
