using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Notch.Syntax.Neural;

namespace Notch.Syntax.Training;

/// <summary>One direction of one recurrent layer, forward and backward through a batch.</summary>
/// <param name="hidden">Units.</param>
/// <param name="backward">True when it reads from right to left.</param>
internal sealed class RecurrentTrainer(int hidden, bool backward)
{
    private readonly int gates = NetworkShape.Gates * hidden;
    private float[] gate = [];
    private float[] cell = [];
    private float[] squashed = [];
    private float[] before = [];
    private float[] slope = [];
    private float[] state = [];
    private float[] memory = [];
    private float[] scratch = [];

    /// <summary>Runs the recurrence.</summary>
    /// <param name="batch">The sentences.</param>
    /// <param name="weights">From the state to the gates.</param>
    /// <param name="fromInput">What the input adds to the gates, row by row, twice as wide as one direction.</param>
    /// <param name="mask">Which units of the state each sentence sees; one row a sentence.</param>
    /// <param name="output">Receives the states in this direction's half.</param>
    public void Run(
        Batch batch,
        PanelMatrix weights,
        float[] fromInput,
        float[] mask,
        float[] output
    )
    {
        Grow(batch);
        int offset = backward ? gates : 0;
        int half = backward ? hidden : 0;
        state.AsSpan().Clear();
        memory.AsSpan().Clear();
        for (int t = 0; t < batch.Steps; t++)
        {
            int active = batch.Active(t);
            for (int b = 0; b < active; b++)
            {
                int row = batch.Row(b, t, backward);
                fromInput.AsSpan(row * 2 * gates + offset, gates).CopyTo(scratch.AsSpan(b * gates));
                TensorPrimitives.Multiply(
                    state.AsSpan(b * hidden, hidden),
                    mask.AsSpan(b * hidden, hidden),
                    state.AsSpan(b * hidden, hidden)
                );
                state.AsSpan(b * hidden, hidden).CopyTo(before.AsSpan(row * hidden));
            }
            PanelKernel.MultiplyAdd(state, hidden, active, weights, scratch, gates);
            for (int b = 0; b < active; b++)
            {
                int row = batch.Row(b, t, backward);
                Step(
                    scratch.AsSpan(b * gates, gates),
                    memory.AsSpan(b * hidden, hidden),
                    row,
                    state.AsSpan(b * hidden, hidden)
                );
                state.AsSpan(b * hidden, hidden).CopyTo(output.AsSpan(row * 2 * hidden + half));
            }
        }
    }

    private void Step(Span<float> pre, Span<float> memory, int row, Span<float> state)
    {
        ref float g = ref MemoryMarshal.GetReference(pre);
        ref float c = ref MemoryMarshal.GetReference(memory);
        ref float h = ref MemoryMarshal.GetReference(state);
        ref float kept = ref gate[row * gates];
        ref float cells = ref cell[row * hidden];
        ref float bent = ref squashed[row * hidden];
        for (nuint i = 0; i < (nuint)hidden; i += 16)
        {
            var old = Vector512.LoadUnsafe(ref c, i);
            var f = Activations.Sigmoid(Vector512.LoadUnsafe(ref g, i));
            var o = Activations.Sigmoid(Vector512.LoadUnsafe(ref g, i + (nuint)hidden));
            var u = Activations.Tanh(Vector512.LoadUnsafe(ref g, i + 2 * (nuint)hidden));
            f.StoreUnsafe(ref kept, i);
            o.StoreUnsafe(ref kept, i + (nuint)hidden);
            u.StoreUnsafe(ref kept, i + 2 * (nuint)hidden);
            old.StoreUnsafe(ref cells, i);
            var next = u + f * (old - u);
            next.StoreUnsafe(ref c, i);
            var t = Activations.Tanh(next);
            t.StoreUnsafe(ref bent, i);
            (o * t).StoreUnsafe(ref h, i);
        }
    }

    /// <summary>Carries gradients back through time.</summary>
    /// <param name="batch">The sentences of the last run.</param>
    /// <param name="transposed">The weights, transposed.</param>
    /// <param name="mask">The mask of the last run.</param>
    /// <param name="outputSlope">Gradients of the output, both halves.</param>
    /// <param name="inputSlope">Receives gradients of <c>fromInput</c> in this direction's part.</param>
    /// <param name="gradient">Receives the gradient of the weights.</param>
    public void Return(
        Batch batch,
        PanelMatrix transposed,
        float[] mask,
        float[] outputSlope,
        float[] inputSlope,
        PanelMatrix gradient
    )
    {
        int offset = backward ? gates : 0;
        int half = backward ? hidden : 0;
        state.AsSpan().Clear();
        memory.AsSpan().Clear();
        for (int t = batch.Steps - 1; t >= 0; t--)
        {
            int active = batch.Active(t);
            for (int b = 0; b < active; b++)
            {
                int row = batch.Row(b, t, backward);
                StepBack(
                    outputSlope.AsSpan(row * 2 * hidden + half, hidden),
                    state.AsSpan(b * hidden, hidden),
                    memory.AsSpan(b * hidden, hidden),
                    row,
                    slope.AsSpan(row * gates, gates)
                );
                slope.AsSpan(row * gates, gates).CopyTo(scratch.AsSpan(b * gates));
                slope
                    .AsSpan(row * gates, gates)
                    .CopyTo(inputSlope.AsSpan(row * 2 * gates + offset));
            }
            state.AsSpan(0, active * hidden).Clear();
            PanelKernel.MultiplyAdd(scratch, gates, active, transposed, state, hidden);
            for (int b = 0; b < active; b++)
            {
                var part = state.AsSpan(b * hidden, hidden);
                TensorPrimitives.Multiply(part, mask.AsSpan(b * hidden, hidden), part);
            }
        }
        PanelKernel.AddOuter(before, hidden, batch.Rows, slope, gates, gradient);
    }

    private void StepBack(
        ReadOnlySpan<float> above,
        Span<float> stateSlope,
        Span<float> memorySlope,
        int row,
        Span<float> slopes
    )
    {
        ref float up = ref MemoryMarshal.GetReference(above);
        ref float dh = ref MemoryMarshal.GetReference(stateSlope);
        ref float dc = ref MemoryMarshal.GetReference(memorySlope);
        ref float ds = ref MemoryMarshal.GetReference(slopes);
        ref float kept = ref gate[row * gates];
        ref float cells = ref cell[row * hidden];
        ref float bent = ref squashed[row * hidden];
        var one = Vector512<float>.One;
        nuint n = (nuint)hidden;
        for (nuint i = 0; i < n; i += 16)
        {
            var f = Vector512.LoadUnsafe(ref kept, i);
            var o = Vector512.LoadUnsafe(ref kept, i + n);
            var u = Vector512.LoadUnsafe(ref kept, i + 2 * n);
            var old = Vector512.LoadUnsafe(ref cells, i);
            var t = Vector512.LoadUnsafe(ref bent, i);
            var h = Vector512.LoadUnsafe(ref up, i) + Vector512.LoadUnsafe(ref dh, i);
            var c = Vector512.LoadUnsafe(ref dc, i) + h * o * (one - t * t);
            (c * (old - u) * f * (one - f)).StoreUnsafe(ref ds, i);
            (h * t * o * (one - o)).StoreUnsafe(ref ds, i + n);
            (c * (one - f) * (one - u * u)).StoreUnsafe(ref ds, i + 2 * n);
            (c * f).StoreUnsafe(ref dc, i);
        }
    }

    private void Grow(Batch batch)
    {
        Buffers.Need(ref gate, batch.Rows * gates);
        Buffers.Need(ref slope, batch.Rows * gates);
        Buffers.Need(ref cell, batch.Rows * hidden);
        Buffers.Need(ref squashed, batch.Rows * hidden);
        Buffers.Need(ref before, batch.Rows * hidden);
        Buffers.Need(ref state, batch.Sentences.Length * hidden);
        Buffers.Need(ref memory, batch.Sentences.Length * hidden);
        Buffers.Need(ref scratch, batch.Sentences.Length * gates);
    }
}
