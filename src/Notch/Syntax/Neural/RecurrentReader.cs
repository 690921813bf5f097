using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Notch.Syntax.Neural;

/// <summary>Runs the recurrent layers over a batch. Holds buffers that it uses again; serves one thread at a time.</summary>
/// <param name="network">The weights.</param>
internal sealed class RecurrentReader(SyntaxNetwork network)
{
    /// <summary>The byte that stands for zero.</summary>
    public const byte Zero = 128;

    private const float Unit = 1f / 127;
    private readonly int hidden = network.Shape.Hidden;
    private readonly int gates = NetworkShape.Gates * network.Shape.Hidden;
    private readonly float[][] biases = [.. Biases(network)];
    private int[] fromInput = [];
    private int[] fromState = [];
    private byte[] state = [];
    private float[] memory = [];
    private byte[] output = [];
    private byte[] next = [];
    private float[] units = [];

    /// <summary>Runs all layers.</summary>
    /// <param name="batch">How the sentences lie.</param>
    /// <param name="input">What the first layer reads, in bytes shifted by 128, a row a word.</param>
    /// <param name="scales">What one unit of each row is worth.</param>
    /// <returns>States of the last layer, both directions, in bytes: 128 plus 127 times the state.</returns>
    public ReadOnlySpan<byte> Run(
        SentenceBatch batch,
        ReadOnlySpan<byte> input,
        ReadOnlySpan<float> scales
    )
    {
        Buffers.Need(ref units, batch.Rows).AsSpan(0, batch.Rows).Fill(Unit);
        Buffers.Need(ref fromInput, batch.Rows * 2 * gates);
        Buffers.Need(ref fromState, batch.Count * gates);
        Buffers.Need(ref state, batch.Count * hidden);
        Buffers.Need(ref memory, batch.Count * hidden);
        for (int l = 0; l < network.Shape.Layers; l++)
        {
            QuantizedKernel.Multiply(input, batch.Rows, network.Input[l], fromInput);
            Buffers.Need(ref next, batch.Rows * 2 * hidden);
            Direction(batch, l, scales, backward: false);
            Direction(batch, l, scales, backward: true);
            (output, next) = (next, output);
            input = output;
            scales = units;
        }
        return output.AsSpan(0, batch.Rows * 2 * hidden);
    }

    private void Direction(
        SentenceBatch batch,
        int layer,
        ReadOnlySpan<float> scales,
        bool backward
    )
    {
        var weights = backward ? network.Backward[layer] : network.Forward[layer];
        var cell = new Cell(network.Input[layer], weights, biases[layer], hidden, backward);
        state.AsSpan().Fill(Zero);
        memory.AsSpan().Clear();
        for (int t = 0; t < batch.Steps; t++)
        {
            int active = batch.Active(t);
            QuantizedKernel.Multiply(state, active, weights, fromState);
            for (int b = 0; b < active; b++)
            {
                int row = batch.Row(b, t, backward);
                cell.Step(
                    fromInput.AsSpan(row * 2 * gates, 2 * gates),
                    scales[row],
                    fromState.AsSpan(b * gates, gates),
                    memory.AsSpan(b * hidden, hidden),
                    state.AsSpan(b * hidden, hidden)
                );
                state
                    .AsSpan(b * hidden, hidden)
                    .CopyTo(next.AsSpan(row * 2 * hidden + (backward ? hidden : 0)));
            }
        }
    }

    /// <summary>Biases with the shift of the state's bytes taken back.</summary>
    private static IEnumerable<float[]> Biases(SyntaxNetwork network)
    {
        for (int l = 0; l < network.Shape.Layers; l++)
        {
            float[] bias = [.. network.InputBias[l]];
            int half = bias.Length / 2;
            for (int i = 0; i < bias.Length; i++)
            {
                var weights = i < half ? network.Forward[l] : network.Backward[l];
                bias[i] -= Zero * Unit * weights.Sums[i % half] * weights.Scales[i % half];
            }
            yield return bias;
        }
    }

    /// <summary>One unit's arithmetic for all units of a direction.</summary>
    private readonly ref struct Cell(
        QuantizedMatrix input,
        QuantizedMatrix recurrent,
        float[] bias,
        int hidden,
        bool backward
    )
    {
        private readonly int offset = backward ? NetworkShape.Gates * hidden : 0;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Step(
            ReadOnlySpan<int> above,
            float scale,
            ReadOnlySpan<int> before,
            Span<float> memory,
            Span<byte> state
        )
        {
            ref float c = ref MemoryMarshal.GetReference(memory);
            ref byte h = ref MemoryMarshal.GetReference(state);
            for (int i = 0; i < hidden; i += 16)
            {
                var f = Activations.Sigmoid(Gate(above, scale, before, i));
                var o = Activations.Sigmoid(Gate(above, scale, before, i + hidden));
                var u = Activations.Tanh(Gate(above, scale, before, i + 2 * hidden));
                var old = Vector512.LoadUnsafe(ref c, (nuint)i);
                var now = u + f * (old - u);
                now.StoreUnsafe(ref c, (nuint)i);
                var shifted =
                    o * Activations.Tanh(now) * Vector512.Create(127f)
                    + Vector512.Create(Zero + 0.5f);
                ToBytes(Vector512.ConvertToInt32(shifted)).StoreUnsafe(ref h, (nuint)i);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private Vector512<float> Gate(
            ReadOnlySpan<int> above,
            float scale,
            ReadOnlySpan<int> before,
            int i
        )
        {
            int at = offset + i;
            var sums = Vector512.LoadUnsafe(
                ref MemoryMarshal.GetArrayDataReference(input.Sums),
                (nuint)at
            );
            var fromInput =
                Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(above), (nuint)at)
                - Vector512.ShiftLeft(sums, 7);
            return Vector512.ConvertToSingle(fromInput)
                    * (
                        Vector512.LoadUnsafe(
                            ref MemoryMarshal.GetArrayDataReference(input.Scales),
                            (nuint)at
                        ) * scale
                    )
                + Vector512.ConvertToSingle(
                    Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(before), (nuint)i)
                )
                    * (
                        Vector512.LoadUnsafe(
                            ref MemoryMarshal.GetArrayDataReference(recurrent.Scales),
                            (nuint)i
                        ) * Unit
                    )
                + Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(bias), (nuint)at);
        }
    }

    /// <summary>Narrows sixteen numbers between 0 and 255.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> ToBytes(Vector512<int> values)
    {
        var words = Vector256.Narrow(values.GetLower(), values.GetUpper()).AsUInt16();
        return Vector128.Narrow(words.GetLower(), words.GetUpper());
    }
}
