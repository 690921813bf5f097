namespace Notch.Actors;

/// <summary>The parts of the compiled lexicon, in the order in which they are stored.</summary>
internal enum CompiledPart
{
    /// <summary>Texts that entries share, as UTF-8.</summary>
    TextBytes,

    /// <summary>Where each of them ends.</summary>
    TextEnds,

    /// <summary>Entries, uses of names, posts and word lists as numbers of seven bits a byte.</summary>
    Records,

    /// <summary>For each actor where its record begins.</summary>
    ActorStarts,

    /// <summary>For each agent where its record begins.</summary>
    AgentStarts,

    /// <summary>Pieces of names: letters, then ends, then slots.</summary>
    PieceLetters,

    /// <summary>See <see cref="WordTable.Ends"/>.</summary>
    PieceEnds,

    /// <summary>See <see cref="WordTable.Slots"/>.</summary>
    PieceSlots,

    /// <summary>See <see cref="NameTree.FirstChild"/>.</summary>
    FirstChild,

    /// <summary>See <see cref="NameTree.EdgePiece"/>.</summary>
    EdgePiece,

    /// <summary>For each node where its uses begin; 0 for none.</summary>
    UseStarts,

    /// <summary>Folded words of posts: letters, then ends, then slots.</summary>
    TitleLetters,

    /// <summary>See <see cref="WordTable.Ends"/>.</summary>
    TitleEnds,

    /// <summary>See <see cref="WordTable.Slots"/>.</summary>
    TitleSlots,

    /// <summary>For each post where the record of its countries and holders begins.</summary>
    TitleStarts,

    /// <summary>Where the record of the countries begins, then that of the word lists.</summary>
    Heads,
}
