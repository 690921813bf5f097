namespace Notch.Actors;

/// <summary>All names of the lexicon as one tree of pieces. What a name means is read when it is first met; one instance serves all threads.</summary>
internal sealed class NameIndex(CompiledActors data)
{
    private readonly WordTable pieces = data.Table(CompiledPart.PieceLetters);
    private readonly int[] firstChild = data.Numbers(CompiledPart.FirstChild);
    private readonly int[] edgePiece = data.Numbers(CompiledPart.EdgePiece);
    private readonly int[] useStarts = data.Numbers(CompiledPart.UseStarts);
    private readonly NameUse[]?[] uses = new NameUse[]?[data.CountOf(CompiledPart.UseStarts)];

    /// <summary>The node where every name begins.</summary>
    public const int Root = 0;

    /// <summary>The number of a folded piece; -1 when no name holds it.</summary>
    public int PieceOf(ReadOnlySpan<char> folded) => pieces.Find(folded);

    /// <summary>The node behind a piece; -1 when no name goes on so.</summary>
    public int Next(int node, int piece)
    {
        int first = firstChild[node];
        int end = firstChild[node + 1];
        if (node == Root)
        {
            return piece < end - first ? piece + first : -1;
        }
        int found = Array.BinarySearch(edgePiece, first, end - first, piece);
        return found < 0 ? -1 : found;
    }

    /// <summary>What the name that ends at a node may mean; empty when none ends there.</summary>
    public ReadOnlySpan<NameUse> UsesAt(int node) =>
        useStarts[node] == 0 ? [] : uses[node] ?? Read(node);

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
        return UsesAt(node);
    }

    private NameUse[] Read(int node)
    {
        var read = data.UsesAt(useStarts[node]);
        return Interlocked.CompareExchange(ref uses[node], read, comparand: null) ?? read;
    }
}
