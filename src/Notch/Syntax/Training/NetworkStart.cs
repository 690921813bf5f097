using Notch.Syntax.Neural;

namespace Notch.Syntax.Training;

/// <summary>The weights before training.</summary>
internal static class NetworkStart
{
    /// <summary>Draws weights: even within the bounds of Glorot and Bengio (2010), word vectors as given.</summary>
    /// <param name="shape">Sizes.</param>
    /// <param name="vectors">For each row of the word table, its known vector; null for none. Shorter than the row.</param>
    /// <param name="seed">Decides the draw.</param>
    public static NetworkWeights Draw(NetworkShape shape, IReadOnlyList<float[]?> vectors, int seed)
    {
        var random = new Random(seed);
        var weights = new NetworkWeights(shape);
        for (int l = 0; l < shape.Layers; l++)
        {
            Fill(weights.Input[l], random, NetworkShape.Gates * shape.Hidden);
            Fill(weights.Forward[l], random, shape.Hidden);
            Fill(weights.Backward[l], random, shape.Hidden);
            // A little more is kept than written at first: what was read early is not lost.
            weights.InputBias[l].AsSpan(0, shape.Hidden).Fill(0.5f);
            weights.InputBias[l].AsSpan(NetworkShape.Gates * shape.Hidden, shape.Hidden).Fill(0.5f);
        }
        Fill(weights.Views, random, shape.Arc);
        Fill(weights.Label, random, shape.Relations);
        Fill(weights.Tag, random, shape.Tags);
        Fill(weights.RootArc, random, 0.05);
        Fill(weights.RootLabel, random, 0.05);
        Fill(weights.Pieces, random, 0.05);
        for (int i = 0; i < shape.Arc; i++)
        {
            weights.Arc[i, i] = 0.1f;
        }
        for (int row = 0; row < vectors.Count; row++)
        {
            if (vectors[row] is { } vector)
            {
                vector.CopyTo(weights.Words.AsSpan(row * NetworkShape.WordWidth));
            }
        }
        return weights;
    }

    /// <summary>Draws a matrix: even within the bounds of Glorot and Bengio.</summary>
    internal static void Fill(PanelMatrix matrix, Random random, int fanOut)
    {
        double bound = Math.Sqrt(6.0 / (matrix.Rows + fanOut));
        for (int r = 0; r < matrix.Rows; r++)
        {
            for (int c = 0; c < matrix.Columns; c++)
            {
                matrix[r, c] = (float)((random.NextDouble() * 2 - 1) * bound);
            }
        }
    }

    private static void Fill(float[] values, Random random, double bound)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (float)((random.NextDouble() * 2 - 1) * bound);
        }
    }
}
