using Notch.Text;

namespace Notch.Syntax;

/// <summary>What is known about one token; documents keep these in one array.</summary>
public struct TokenData
{
    /// <summary>Offset of the first unit in <see cref="Document.Text"/>.</summary>
    public int Start;

    /// <summary>Offset after the last unit.</summary>
    public int End;

    /// <summary>Document index of the syntactic head; the token's own index when it is the root of its sentence.</summary>
    public int Head;

    /// <summary>Zero-based sentence.</summary>
    public int Sentence;

    /// <summary>Universal part of speech.</summary>
    public PartOfSpeech PartOfSpeech;

    /// <summary>Penn Treebank tag such as "VBD"; interned.</summary>
    public string Tag;

    /// <summary>Universal dependency relation with its subtype, such as "nsubj:pass"; interned.</summary>
    public string Relation;

    /// <summary>Dictionary form; lower case but for proper nouns.</summary>
    public string Lemma;

    /// <summary>Where the token stands.</summary>
    public readonly TextSpan Span => new(Start, End);
}
