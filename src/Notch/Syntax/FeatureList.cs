namespace Notch.Syntax;

/// <summary>Collects hashed features; each template has its own number, so like values of two templates do not meet.</summary>
/// <param name="buffer">Receives the hashes.</param>
internal ref struct FeatureList(Span<uint> buffer)
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private readonly Span<uint> buffer = buffer;
    private int count;
    private ulong template;

    /// <summary>The features collected.</summary>
    public readonly ReadOnlySpan<uint> Hashes => buffer[..count];

    /// <summary>Adds the next template with one value.</summary>
    public void Add(ulong a) => Push((a ^ ++template * 0xD6E8FEB86659FD93) * Multiplier);

    /// <summary>Adds the next template with two values.</summary>
    public void Add(ulong a, ulong b) => Add(Join(a, b));

    /// <summary>Adds the next template with three values.</summary>
    public void Add(ulong a, ulong b, ulong c) => Add(Join(Join(a, b), c));

    /// <summary>Adds the next template with four values.</summary>
    public void Add(ulong a, ulong b, ulong c, ulong d) => Add(Join(Join(Join(a, b), c), d));

    private static ulong Join(ulong a, ulong b) =>
        (System.Numerics.BitOperations.RotateLeft(a * Multiplier, 29) ^ b) * 0xBF58476D1CE4E5B9 + 1;

    private void Push(ulong hash) => buffer[count++] = (uint)(hash >> 32);
}
