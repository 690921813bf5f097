namespace Notch.Actors;

/// <summary>An actor's code while it holds.</summary>
/// <param name="Code">Country or organisation and main sector.</param>
/// <param name="Sectors">Further sectors, in the order of the lexicon line.</param>
/// <param name="Span">When it holds.</param>
/// <param name="Place">The lexicon line: "actors/USA.txt:12".</param>
public sealed record DatedCode(
    ActorCode Code,
    IReadOnlyList<string> Sectors,
    DateSpan Span,
    string Place
);
