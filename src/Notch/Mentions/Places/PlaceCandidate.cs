using Notch.Syntax;

namespace Notch.Mentions.Places;

/// <summary>Words that may name a place, with the places that bear the name.</summary>
internal sealed class PlaceCandidate(TokenSpan tokens, string key)
{
    public TokenSpan Tokens { get; } = tokens;

    public string Key { get; } = key;

    public List<PlaceOption> Options { get; } = [];

    /// <summary>What a noun beside the name says that it is: "province".</summary>
    public PlaceLevel? Kind { get; set; }

    /// <summary>A preposition of place, a noun of place or a wider place beside it says that it is a place.</summary>
    public bool IsShown { get; set; }

    /// <summary>Part of a longer name.</summary>
    public bool IsEmbedded { get; set; }

    /// <summary>The wider place behind a comma: "Texas" of "Paris, Texas".</summary>
    public PlaceCandidate? Wider { get; set; }

    /// <summary>It is the wider place of the one before.</summary>
    public bool IsBehind { get; set; }

    public PlaceOption? Chosen { get; set; }

    /// <summary>Known without looking at people: a name of the lexicon, a country or a province.</summary>
    public bool IsKnown => Options.Exists(o => o.IsLexical || o.Place.Level <= PlaceLevel.Province);

    public long People => Options.Count == 0 ? 0 : Options.Max(o => o.Place.Population);
}
