using Notch.Syntax;

namespace Notch.Actors;

/// <summary>A mention that was resolved to a coded actor.</summary>
/// <remarks>One mention may yield several: "Russian and Syrian jets" are two actors in one phrase.</remarks>
public sealed record ActorReference
{
    /// <summary>The phrase as it stands in the text.</summary>
    public required TokenSpan Tokens { get; init; }

    /// <summary>Token index of the phrase's head.</summary>
    public required int Head { get; init; }

    /// <summary>Country or organisation and main sector.</summary>
    public required ActorCode Code { get; init; }

    /// <summary>Further sectors, most specific first.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>Canonical name: "Mike Pompeo", "Iraq", "Kataib Hezbollah"; null for an unnamed agent.</summary>
    public string? Name { get; init; }

    /// <summary>Wikidata id ("Q...") where it is known with certainty, else null.</summary>
    public string? WikidataId { get; init; }

    /// <summary>Zero-based chain within the story: references with one chain mean one actor.</summary>
    public int Chain { get; init; }

    /// <summary>Sponsor's country for a group that is said to be backed by a state, else null.</summary>
    public string? Sponsor { get; init; }

    /// <summary>The lexicon line that decided ("actors/USA.txt:12"), or the rule ("chain: Pompeo").</summary>
    public required string Why { get; init; }

    /// <summary>0 to 1: how sure the resolution is. A name that only one actor bears has 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Who else the words may mean, the likelier first; empty where they are not ambiguous.</summary>
    public IReadOnlyList<ActorCandidate> Candidates { get; init; } = [];

    /// <summary>True when the words name a place that need not act: "in Iraq".</summary>
    public bool IsPlace { get; init; }

    /// <summary>A phrase of its own, or only a modifier of another noun.</summary>
    public ActorRole Role { get; init; }

    /// <summary>True when the words alone do not give the code: a pronoun, "the premier", a surname.</summary>
    public bool FromContext { get; init; }
}
