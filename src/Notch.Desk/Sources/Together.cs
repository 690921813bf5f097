using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Notch.Desk.Sources;

/// <summary>Hands out what comes quickly in groups, since short stories are read faster together, and keeps nobody waiting for what comes slowly.</summary>
public static class Together
{
    private const int Most = 16;

    /// <summary>A group is handed out when the next item is not there within this time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    /// <summary>Groups of up to 16 items, in order; none is empty.</summary>
    /// <typeparam name="T">What comes.</typeparam>
    /// <param name="items">Where it comes from. When that fails, what came before is handed out first.</param>
    /// <param name="cancellationToken">Passed on to <paramref name="items"/>.</param>
    public static async IAsyncEnumerable<IReadOnlyList<T>> InGroups<T>(
        this IAsyncEnumerable<T> items,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(items);
        await using var source = items
            .WithCancellation(cancellationToken)
            .ConfigureAwait(false)
            .GetAsyncEnumerator();
        var group = new List<T>(Most);
        ExceptionDispatchInfo? failure = null;
        bool more = true;
        while (more)
        {
            var next = NextAsync(source);
            if (group.Count > 0 && !await SoonAsync(next).ConfigureAwait(false))
            {
                yield return group;
                group = new List<T>(Most);
            }
            (more, failure) = await next.ConfigureAwait(false);
            if (more)
            {
                group.Add(source.Current);
            }
            if (group.Count == Most)
            {
                yield return group;
                group = new List<T>(Most);
            }
        }
        if (group.Count > 0)
        {
            yield return group;
        }
        failure?.Throw();
    }

    private static async Task<bool> SoonAsync(Task next) =>
        next.IsCompleted
        || await Task.WhenAny(next, Task.Delay(Patience, CancellationToken.None))
            .ConfigureAwait(false) == next;

    private static async Task<(bool More, ExceptionDispatchInfo? Failure)> NextAsync<T>(
        ConfiguredCancelableAsyncEnumerable<T>.Enumerator source
    )
    {
        try
        {
            return (await source.MoveNextAsync(), null);
        }
        catch (Exception e)
        {
            return (false, ExceptionDispatchInfo.Capture(e));
        }
    }
}
