using Notch.Syntax.Neural;
using Notch.Syntax.Training;

namespace Notch.Tests.Syntax.Training;

public sealed class NetworkRunTests
{
    private static readonly NetworkShape Small = new(20, 7, 9, 32, 2, 32, 32, 32);

    [Fact]
    public void GradientsAgreeWithDifferences()
    {
        var random = new Random(3);
        var weights = NetworkStart.Draw(Small, [], seed: 5);
        for (int i = 0; i < weights.ViewBias.Length; i++)
        {
            // Away from the rectifier's kink, where differences mean nothing.
            weights.ViewBias[i] = i % 2 == 0 ? 1 : -1;
        }
        var batch = new Batch(Sentences(random));
        var transposes = new Transposes(weights);
        var run = new NetworkRun(weights, transposes);
        run.Learn(batch, seed: 7);
        foreach (var (values, slopes) in weights.Dense().Zip(run.Gradient.Dense()))
        {
            // The largest slope of each array: others drown in the rounding of floats.
            int at = Array.IndexOf(slopes, slopes.MaxBy(MathF.Abs));
            double difference = Difference(weights, transposes, batch, values, at);
            Assert.InRange(slopes[at] / difference, 0.93, 1.07);
        }
    }

    [Fact]
    public void WeightsDoNotDependOnThreads()
    {
        Assert.Equal(Train(threads: 1), Train(threads: 2));
    }

    private static float[] Train(int threads)
    {
        var weights = NetworkStart.Draw(Small, [], seed: 5);
        var sentences = Enumerable.Range(0, 8).SelectMany(i => Sentences(new Random(i))).ToList();
        var plan = new TrainingPlan
        {
            Passes = 2,
            WordsPerShard = 20,
            Threads = threads,
        };
        NetworkTrainer.Train(weights, sentences, () => "", plan, _ => { });
        return [.. weights.Dense().SelectMany(a => a), .. weights.Words];
    }

    private static double Difference(
        NetworkWeights weights,
        Transposes transposes,
        Batch batch,
        float[] values,
        int at
    )
    {
        const float Step = 0.004f;
        float old = values[at];
        values[at] = old + Step;
        transposes.Refresh(weights);
        double above = new NetworkRun(weights, transposes).Learn(batch, seed: 7);
        values[at] = old - Step;
        transposes.Refresh(weights);
        double below = new NetworkRun(weights, transposes).Learn(batch, seed: 7);
        values[at] = old;
        transposes.Refresh(weights);
        return (above - below) / (2 * Step);
    }

    private static List<NetworkSentence> Sentences(Random random)
    {
        var sentences = new List<NetworkSentence>();
        foreach (int n in new[] { 5, 3, 1, 7 })
        {
            sentences.Add(
                new NetworkSentence(
                    [.. Enumerable.Range(0, n).Select(_ => random.Next(20))],
                    [
                        .. Enumerable
                            .Range(0, n)
                            .Select(_ =>
                                Enumerable.Range(0, 14).Select(_ => random.Next(1000)).ToArray()
                            ),
                    ],
                    [.. Enumerable.Range(0, n).Select(_ => random.Next(7))],
                    [.. Enumerable.Range(0, n).Select(i => i == 0 ? -1 : 0)],
                    [.. Enumerable.Range(0, n).Select(_ => random.Next(9))]
                )
            );
        }
        return sentences;
    }
}
