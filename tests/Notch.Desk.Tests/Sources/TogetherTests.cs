using System.Runtime.CompilerServices;
using Notch.Desk.Sources;

namespace Notch.Desk.Tests.Sources;

public sealed class TogetherTests
{
    [Fact]
    public async Task QuickItemsComeInGroupsAndInOrder()
    {
        var groups = await All(Numbers(40).InGroups(TestContext.Current.CancellationToken));
        Assert.Equal([16, 16, 8], groups.Select(g => g.Count));
        Assert.Equal(Enumerable.Range(0, 40), groups.SelectMany(g => g));
    }

    [Fact]
    public async Task WhatIsThereDoesNotWaitForWhatComesSlowly()
    {
        var gate = new TaskCompletionSource();
        var groups = Slow(gate.Task, TestContext.Current.CancellationToken)
            .InGroups(TestContext.Current.CancellationToken)
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await groups.MoveNextAsync());
        Assert.Equal([1], groups.Current);
        gate.SetResult();
        Assert.True(await groups.MoveNextAsync());
        Assert.Equal([2], groups.Current);
        Assert.False(await groups.MoveNextAsync());
        await groups.DisposeAsync();
    }

    [Fact]
    public async Task WhatCameBeforeAFailureIsHandedOutFirst()
    {
        var seen = new List<int>();
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var group in Failing().InGroups(TestContext.Current.CancellationToken))
            {
                seen.AddRange(group);
            }
        });
        Assert.Equal([1, 2], seen);
    }

    private static async Task<List<IReadOnlyList<int>>> All(
        IAsyncEnumerable<IReadOnlyList<int>> groups
    )
    {
        var all = new List<IReadOnlyList<int>>();
        await foreach (var group in groups)
        {
            all.Add(group);
        }
        return all;
    }

    private static async IAsyncEnumerable<int> Numbers(int count)
    {
        for (int i = 0; i < count; i++)
        {
            yield return i;
        }
        await Task.CompletedTask;
    }

    private static async IAsyncEnumerable<int> Slow(
        Task gate,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        yield return 1;
        await gate.WaitAsync(cancellationToken);
        yield return 2;
    }

    private static async IAsyncEnumerable<int> Failing()
    {
        yield return 1;
        yield return 2;
        await Task.CompletedTask;
        throw new InvalidOperationException("the wire is cut");
    }
}
