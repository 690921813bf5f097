namespace Notch.Actors;

/// <summary>All names as a tree of pieces, ready to be written.</summary>
/// <param name="Pieces">The folded pieces by number; those that begin a name come first, so that the root's child of piece p is node p + 1.</param>
/// <param name="FirstChild">For each node the number of its first child; the children of a node end where those of the next begin.</param>
/// <param name="EdgePiece">For each node the piece that leads to it, rising among the children of one node.</param>
/// <param name="Uses">For each node what the name that ends there may mean.</param>
internal sealed record NameTree(
    IReadOnlyList<string> Pieces,
    int[] FirstChild,
    int[] EdgePiece,
    IReadOnlyList<NameUse[]> Uses
);
