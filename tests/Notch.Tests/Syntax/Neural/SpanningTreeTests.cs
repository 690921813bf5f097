using Notch.Syntax.Neural;

namespace Notch.Tests.Syntax.Neural;

public sealed class SpanningTreeTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void FindsTheBestOfAllTrees(int count)
    {
        for (int seed = 0; seed < 60; seed++)
        {
            float[] scores = Draw(count, seed);
            int[] found = SpanningTree.Solve(scores, count);
            Assert.True(IsTree(found, count));
            Assert.Equal(
                All(count).Where(h => IsTree(h, count)).Max(h => Sum(scores, h)),
                Sum(scores, found),
                precision: 4
            );
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(40)]
    public void DecodesToATreeWithOneRoot(int count)
    {
        var decoder = new TreeDecoder();
        int[] heads = new int[count];
        for (int seed = 0; seed < 40; seed++)
        {
            decoder.Decode(Draw(count, seed), count, heads);
            Assert.Single(heads, h => h < 0);
            Assert.True(IsTree([.. heads.Select(h => h < 0 ? count : h)], count));
        }
    }

    private static float[] Draw(int count, int seed)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(0, count * (count + 1)).Select(_ => (float)random.NextDouble() * 9),
        ];
    }

    private static double Sum(float[] scores, int[] heads) =>
        heads.Select((h, i) => (double)scores[i * (heads.Length + 1) + h]).Sum();

    private static bool IsTree(int[] heads, int count)
    {
        for (int i = 0; i < count; i++)
        {
            int at = i;
            for (int steps = 0; at < count; steps++)
            {
                if (steps > count || heads[at] == at)
                {
                    return false;
                }
                at = heads[at];
            }
        }
        return true;
    }

    private static IEnumerable<int[]> All(int count)
    {
        int total = (int)Math.Pow(count + 1, count);
        for (int n = 0; n < total; n++)
        {
            int rest = n;
            int[] heads = new int[count];
            for (int i = 0; i < count; i++)
            {
                heads[i] = rest % (count + 1);
                rest /= count + 1;
            }
            yield return heads;
        }
    }
}
