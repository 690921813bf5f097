namespace Notch.Syntax;

/// <summary>One sentence of a CoNLL-U file.</summary>
/// <param name="Id">The "sent_id" comment; null where there is none.</param>
/// <param name="StartsParagraph">True after a "newpar" or "newdoc" comment.</param>
/// <param name="Words">The words, in order; empty nodes and multiword lines are not among them.</param>
public sealed record ConlluSentence(
    string? Id,
    bool StartsParagraph,
    IReadOnlyList<ConlluWord> Words
);
