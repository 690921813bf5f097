using System.Diagnostics.CodeAnalysis;
using Notch.Actors;
using Notch.Lexicons;
using Notch.Pairs;

namespace Notch.Exports;

/// <summary>All formats that events can be read from; docs/formats.md gives the columns of each.</summary>
public static class ImportFormats
{
    /// <summary>The words on the command line, in the order of the help.</summary>
    public static IReadOnlyList<string> Names { get; } =
    ["jsonl", "plover", "keds", "icews", "gdelt", "polecat"];

    /// <summary>Makes a reader.</summary>
    /// <param name="name">One of <see cref="Names"/>, in any case.</param>
    /// <param name="text">The lexicon, for codes and country names.</param>
    /// <param name="codebook">"cameo" or "weis" for KEDS rows; null to find out from the codes.</param>
    /// <param name="reader">The reader; null when there is no such format.</param>
    public static bool TryCreate(
        string name,
        LexiconText text,
        string? codebook,
        [NotNullWhen(true)] out IPairEventReader? reader
    )
    {
        ArgumentNullException.ThrowIfNull(name);
        reader = name.ToUpperInvariant() switch
        {
            "JSONL" => new JsonLinesReader(),
            "PLOVER" => new PloverReader(),
            "KEDS" => new KedsReader(text, codebook),
            "ICEWS" => new IcewsReader(text, new PartyNames(ActorLexicon.Load(text))),
            "GDELT" => new GdeltReader(),
            "POLECAT" => new PolecatReader(new PartyNames(ActorLexicon.Load(text))),
            _ => null,
        };
        return reader is not null;
    }
}
