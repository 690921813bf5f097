using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Notch.Actors;

/// <summary>All names of the lexicon as one tree of pieces; built once, then only read.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, int> pieces = new(Capacity, StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> byPiece;
    private readonly Dictionary<long, int> edges = new(2 * Capacity);
    private readonly List<NameUse[]> uses = new(2 * Capacity);

    public NameIndex()
    {
        byPiece = pieces.GetAlternateLookup<ReadOnlySpan<char>>();
        uses.Add([]);
    }

    private const int Capacity = 1 << 15;

    /// <summary>The node where every name begins.</summary>
    public const int Root = 0;

    /// <summary>Adds a name; its capitals become what the text must show.</summary>
    /// <param name="name">The name as the lexicon writes it.</param>
    /// <param name="use">What it means.</param>
    /// <param name="ignoresCase">True for agent words.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(string name, NameUse use, bool ignoresCase)
    {
        int node = Root;
        ulong upper = 0;
        ulong caps = 0;
        int index = 0;
        Span<char> folded = stackalloc char[NamePieces.MaxLength];
        for (
            int at = 0;
            NamePieces.TryNext(name, at, out int start, out int end);
            at = end, index++
        )
        {
            var piece = name.AsSpan(start, end - start);
            bool isThe = index == 0 && piece is "The" && name.Length > 3;
            if (!ignoresCase && !isThe && index < 64 && char.IsUpper(piece[0]))
            {
                upper |= 1UL << index;
                caps |= NeedsCapitals(piece, name.Length) ? 1UL << index : 0;
            }
            node = Step(node, folded[..NamePieces.Fold(piece, folded)]);
        }
        if (node == Root)
        {
            return;
        }
        var here = uses[node];
        for (int i = 0; i < here.Length; i++)
        {
            var other = here[i];
            if (
                ReferenceEquals(other.Actor, use.Actor)
                && ReferenceEquals(other.Agent, use.Agent)
                && other.Kind <= use.Kind
            )
            {
                // "Kim Jong Un" and "Kim Jong-un" differ by a capital: either may stand in the text.
                here[i] = other with
                {
                    Upper = other.Upper & upper,
                    Caps = other.Caps & caps,
                };
                return;
            }
        }
        var added =
            upper == use.Upper && caps == use.Caps ? use : use with { Upper = upper, Caps = caps };
        uses[node] = here.Length == 0 ? [added] : [.. here, added];
    }

    /// <summary>The number of a folded piece; -1 when no name holds it.</summary>
    public int PieceOf(ReadOnlySpan<char> folded) =>
        byPiece.TryGetValue(folded, out int piece) ? piece : -1;

    /// <summary>The node behind a piece; -1 when no name goes on so.</summary>
    public int Next(int node, int piece) =>
        edges.TryGetValue(((long)node << 32) | (uint)piece, out int next) ? next : -1;

    /// <summary>What the name that ends at a node may mean; empty when none ends there.</summary>
    public ReadOnlySpan<NameUse> UsesAt(int node) => uses[node];

    /// <summary>What a whole name may mean, whatever its capitals.</summary>
    /// <param name="name">The words.</param>
    public ReadOnlySpan<NameUse> Find(string name)
    {
        int node = Root;
        Span<char> folded = stackalloc char[NamePieces.MaxLength];
        for (int at = 0; NamePieces.TryNext(name, at, out int start, out int end); at = end)
        {
            int piece = PieceOf(folded[..NamePieces.Fold(name.AsSpan(start, end - start), folded)]);
            node = piece < 0 ? -1 : Next(node, piece);
            if (node < 0)
            {
                return [];
            }
        }
        return uses[node];
    }

    private int Step(int node, ReadOnlySpan<char> key)
    {
        if (!byPiece.TryGetValue(key, out int piece))
        {
            piece = pieces.Count;
            pieces.Add(key.ToString(), piece);
        }
        ref int next = ref CollectionsMarshal.GetValueRefOrAddDefault(
            edges,
            ((long)node << 32) | (uint)piece,
            out bool exists
        );
        if (!exists)
        {
            next = uses.Count;
            uses.Add([]);
        }
        return next;
    }

    /// <summary>"US" and "IS" are words when written small; "NATO" may be "Nato" in some papers.</summary>
    private static bool NeedsCapitals(ReadOnlySpan<char> piece, int nameLength)
    {
        if (piece.Length > 3 || (piece.Length == 1 && nameLength > 8))
        {
            return false;
        }
        foreach (char c in piece)
        {
            if (!char.IsUpper(c) && !char.IsDigit(c))
            {
                return false;
            }
        }
        return true;
    }
}
