using Notch.Mentions;
using Notch.Syntax;

namespace Notch.Actors;

/// <summary>A mention on its way to being resolved. Lives only inside one call.</summary>
internal sealed class Phrase(Mention mention, int sentence, int index)
{
    /// <summary>The mention.</summary>
    public Mention Mention { get; } = mention;

    /// <summary>Zero-based position among the document's phrases.</summary>
    public int Index { get; } = index;

    /// <summary>Zero-based sentence.</summary>
    public int Sentence { get; } = sentence;

    /// <summary>What it is.</summary>
    public PhraseKind Kind { get; set; }

    /// <summary>The name or agent at its head; null for unknown names.</summary>
    public NameMatch? Core { get; set; }

    /// <summary>The agent that titles a person or is the head.</summary>
    public Agent? Agent { get; set; }

    /// <summary>The agent's words as they stand, folded: "secretary of state".</summary>
    public string AgentWords { get; set; } = "";

    /// <summary>An agent in front of the agent: "army" in "army spokesman".</summary>
    public Agent? AgentBefore { get; set; }

    /// <summary>Tokens of an unknown name at the head.</summary>
    public TokenSpan? Unknown { get; set; }

    /// <summary>Tokens of the name of an organisation that the lexicon does not know, where an agent ends it: "Clean Harbours Union"; null otherwise.</summary>
    public TokenSpan? OrganizationName { get; set; }

    /// <summary>An unknown name right in front of the agent, which may be a place's: "Camarines Norte police"; null for none.</summary>
    public TokenSpan? PlaceBefore { get; set; }

    /// <summary>Names in front of the head.</summary>
    public List<Modification> Modifications { get; } = [];

    /// <summary>How many of <see cref="Modifications"/> came from coordinated adjectives in front.</summary>
    public int Shared { get; set; }

    /// <summary>True once its links are made.</summary>
    public bool IsResolved { get; set; }

    /// <summary>An apposition of this phrase; null for none.</summary>
    public Phrase? Apposition { get; set; }

    /// <summary>"The", "this".</summary>
    public bool IsDefinite { get; set; }

    /// <summary>"A", "some".</summary>
    public bool IsIndefinite { get; set; }

    /// <summary>"Former", "ex-".</summary>
    public bool IsFormer { get; set; }

    /// <summary>"Deputy", "next": not the holder of the post itself.</summary>
    public bool HasQualifier { get; set; }

    /// <summary>"Northern": names a region, hence a place.</summary>
    public bool IsRegion { get; set; }

    /// <summary>More than one.</summary>
    public bool IsPlural { get; set; }

    /// <summary>Stands as the adjectives of a later phrase: "Russian" in "Russian and Syrian jets".</summary>
    public bool IsAbsorbed { get; set; }

    /// <summary>Gave its country or code to the noun it belongs to: "Kenya" in "the president of Kenya".</summary>
    public bool IsConsumed { get; set; }

    /// <summary>A quantity in front refers for it: "demonstrators" in "thousands of demonstrators".</summary>
    public bool IsCounted { get; set; }

    /// <summary>The phrase in front of 's, or the possessive pronoun in front.</summary>
    public Phrase? Possessor { get; set; }

    /// <summary>A second possessor: "France" in "France's and Germany's ministers".</summary>
    public Phrase? FurtherPossessor { get; set; }

    /// <summary>The phrases tied on with a preposition, with the preposition.</summary>
    public List<(string Preposition, Phrase Phrase)> Attached { get; } = [];

    /// <summary>The phrase of which this one is an apposition.</summary>
    public Phrase? AppositionOf { get; set; }

    /// <summary>The phrase of which this one is the short form in brackets.</summary>
    public Phrase? AcronymOf { get; set; }

    /// <summary>The phrase whose quantity this is: "thousands" of "protesters".</summary>
    public Phrase? QuantityOf { get; set; }

    /// <summary>The quantity that counts this phrase: "thousands" of "protesters".</summary>
    public Phrase? CountedBy { get; set; }

    /// <summary>Whom it means, once resolved; several for "Russian and Syrian jets".</summary>
    public List<Link> Links { get; } = [];

    /// <summary>True when it names a place that need not act.</summary>
    public bool IsPlace { get; set; }
}
