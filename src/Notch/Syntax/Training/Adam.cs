using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Notch.Syntax.Neural;

namespace Notch.Syntax.Training;

/// <summary>Adam (Kingma and Ba 2015): steps of even size by running means of gradients and their squares. Rows of tables move only when touched.</summary>
/// <param name="weights">What it moves.</param>
internal sealed class Adam(NetworkWeights weights)
{
    private const float Mean = 0.9f;
    private const float Square = 0.95f;
    private const float Epsilon = 1e-8f;
    private readonly NetworkWeights means = new(weights.Shape);
    private readonly NetworkWeights squares = new(weights.Shape);
    private readonly int[] wordSteps = new int[weights.Shape.Words];
    private readonly int[] pieceSteps = new int[WordPieces.Buckets];
    private int step;

    /// <summary>Moves all weights against their gradients.</summary>
    /// <param name="gradient">The sum of the gradients of a batch.</param>
    /// <param name="words">Touched rows of words.</param>
    /// <param name="pieces">Touched rows of pieces.</param>
    /// <param name="rate">Length of the step.</param>
    /// <param name="scale">Factor of the gradients.</param>
    public void Step(NetworkWeights gradient, RowSet words, RowSet pieces, float rate, float scale)
    {
        step++;
        foreach (
            var (((value, slope), mean), square) in weights
                .Dense()
                .Zip(gradient.Dense())
                .Zip(means.Dense())
                .Zip(squares.Dense())
        )
        {
            Move(value, slope, mean, square, rate, scale, step);
        }
        Rows(
            weights.Words,
            gradient.Words,
            means.Words,
            squares.Words,
            words,
            wordSteps,
            NetworkShape.WordWidth,
            rate,
            scale
        );
        Rows(
            weights.Pieces,
            gradient.Pieces,
            means.Pieces,
            squares.Pieces,
            pieces,
            pieceSteps,
            NetworkShape.PieceWidth,
            rate,
            scale
        );
    }

    private static void Rows(
        float[] value,
        float[] slope,
        float[] mean,
        float[] square,
        RowSet rows,
        int[] steps,
        int width,
        float rate,
        float scale
    )
    {
        foreach (int row in rows.Items)
        {
            int at = row * width;
            Move(
                value.AsSpan(at, width),
                slope.AsSpan(at, width),
                mean.AsSpan(at, width),
                square.AsSpan(at, width),
                rate,
                scale,
                ++steps[row]
            );
        }
    }

    internal static void Move(
        Span<float> value,
        Span<float> slope,
        Span<float> mean,
        Span<float> square,
        float rate,
        float scale,
        int step
    )
    {
        float meanFix = 1 / (1 - MathF.Pow(Mean, step));
        float squareFix = 1 / (1 - MathF.Pow(Square, step));
        ref float v = ref MemoryMarshal.GetReference(value);
        ref float d = ref MemoryMarshal.GetReference(slope);
        ref float m = ref MemoryMarshal.GetReference(mean);
        ref float q = ref MemoryMarshal.GetReference(square);
        nuint i = 0;
        for (; i + 16 <= (nuint)value.Length; i += 16)
        {
            var g = Vector512.LoadUnsafe(ref d, i) * scale;
            var first = Vector512.LoadUnsafe(ref m, i) * Mean + g * (1 - Mean);
            var second = Vector512.LoadUnsafe(ref q, i) * Square + g * g * (1 - Square);
            first.StoreUnsafe(ref m, i);
            second.StoreUnsafe(ref q, i);
            var length = Vector512.Sqrt(second * squareFix) + Vector512.Create(Epsilon);
            (Vector512.LoadUnsafe(ref v, i) - first * (rate * meanFix) / length).StoreUnsafe(
                ref v,
                i
            );
        }
        for (; i < (nuint)value.Length; i++)
        {
            float g = slope[(int)i] * scale;
            float first = mean[(int)i] = Mean * mean[(int)i] + (1 - Mean) * g;
            float second = square[(int)i] = Square * square[(int)i] + (1 - Square) * g * g;
            value[(int)i] -= rate * meanFix * first / (MathF.Sqrt(second * squareFix) + Epsilon);
        }
    }

    /// <summary>Sum of squares of all gradients.</summary>
    public static double Norm(NetworkWeights gradient, RowSet words, RowSet pieces)
    {
        double sum = 0;
        foreach (float[] part in gradient.Dense())
        {
            sum += TensorPrimitives.SumOfSquares<float>(part);
        }
        foreach (int row in words.Items)
        {
            sum += TensorPrimitives.SumOfSquares<float>(
                gradient.Words.AsSpan(row * NetworkShape.WordWidth, NetworkShape.WordWidth)
            );
        }
        foreach (int row in pieces.Items)
        {
            sum += TensorPrimitives.SumOfSquares<float>(
                gradient.Pieces.AsSpan(row * NetworkShape.PieceWidth, NetworkShape.PieceWidth)
            );
        }
        return Math.Sqrt(sum);
    }
}
