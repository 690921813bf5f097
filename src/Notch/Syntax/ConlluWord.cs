namespace Notch.Syntax;

/// <summary>One word line of a CoNLL-U file.</summary>
/// <param name="Form">The word as written.</param>
/// <param name="Lemma">Dictionary form; "_" where the file gives none.</param>
/// <param name="PartOfSpeech">Universal part of speech; X where the file gives none.</param>
/// <param name="Tag">Penn Treebank tag; "_" where the file gives none.</param>
/// <param name="Head">One-based position of the head in the sentence; zero for the root, or where the file gives none.</param>
/// <param name="Relation">Relation to the head; "_" where the file gives none.</param>
/// <param name="SpaceAfter">False when the next word follows without a space, or belongs to the same multiword token.</param>
public sealed record ConlluWord(
    string Form,
    string Lemma,
    PartOfSpeech PartOfSpeech,
    string Tag,
    int Head,
    string Relation,
    bool SpaceAfter
);
