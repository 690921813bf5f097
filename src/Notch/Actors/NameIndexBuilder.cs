using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Notch.Actors;

/// <summary>Gathers the names of the lexicon's entries as one tree of pieces; <see cref="NameIndex"/> reads what it writes.</summary>
internal sealed class NameIndexBuilder
{
    private readonly Dictionary<string, int> pieces = new(Capacity, StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> byPiece;
    private readonly Dictionary<long, int> edges = new(2 * Capacity);
    private readonly List<NameUse[]> uses = new(2 * Capacity);

    public NameIndexBuilder()
    {
        byPiece = pieces.GetAlternateLookup<ReadOnlySpan<char>>();
        uses.Add([]);
    }

    private const int Capacity = 1 << 15;

    private const int Root = 0;

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

    /// <summary>What a whole name may mean so far, whatever its capitals.</summary>
    /// <param name="name">The words.</param>
    public ReadOnlySpan<NameUse> Find(string name)
    {
        int node = Root;
        Span<char> folded = stackalloc char[NamePieces.MaxLength];
        for (int at = 0; NamePieces.TryNext(name, at, out int start, out int end); at = end)
        {
            int length = NamePieces.Fold(name.AsSpan(start, end - start), folded);
            if (
                !byPiece.TryGetValue(folded[..length], out int piece)
                || !edges.TryGetValue(EdgeOf(node, piece), out node)
            )
            {
                return [];
            }
        }
        return uses[node];
    }

    /// <summary>The tree with its nodes numbered so that the children of each stand side by side, in the order of their pieces.</summary>
    public NameTree ToTree()
    {
        var children = new List<(int Piece, int Node)>?[uses.Count];
        foreach (var (edge, node) in edges)
        {
            (children[(int)(edge >> 32)] ??= []).Add(((int)(uint)edge, node));
        }
        var texts = new string[pieces.Count];
        foreach (var (text, piece) in pieces)
        {
            texts[piece] = text;
        }
        var order = new List<int>(uses.Count) { Root };
        var numbers = new int[texts.Length];
        Array.Fill(numbers, -1);
        var sorted = new List<string>(texts.Length);
        var firstChild = new int[uses.Count + 1];
        var edgePiece = new int[uses.Count];
        for (int n = 0; n < order.Count; n++)
        {
            firstChild[n] = order.Count;
            var below = children[order[n]] ?? [];
            foreach (var (piece, _) in below)
            {
                if (numbers[piece] < 0)
                {
                    numbers[piece] = sorted.Count;
                    sorted.Add(texts[piece]);
                }
            }
            foreach (var (piece, node) in below.OrderBy(b => numbers[b.Piece]))
            {
                edgePiece[order.Count] = numbers[piece];
                order.Add(node);
            }
        }
        firstChild[uses.Count] = order.Count;
        return new NameTree(sorted, firstChild, edgePiece, [.. order.Select(n => uses[n])]);
    }

    private static long EdgeOf(int node, int piece) => ((long)node << 32) | (uint)piece;

    private int Step(int node, ReadOnlySpan<char> key)
    {
        if (!byPiece.TryGetValue(key, out int piece))
        {
            piece = pieces.Count;
            pieces.Add(key.ToString(), piece);
        }
        ref int next = ref CollectionsMarshal.GetValueRefOrAddDefault(
            edges,
            EdgeOf(node, piece),
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
