using System.Globalization;

namespace Notch.Actors;

/// <summary>One thing that a name may mean.</summary>
/// <param name="Kind">What the lexicon line says it is.</param>
/// <param name="Actor">The entry; null for an agent word.</param>
/// <param name="Agent">The agent; null for a name.</param>
/// <param name="Code">A metonym's own code; null when the entry's code holds.</param>
/// <param name="File">The lexicon file.</param>
/// <param name="Line">Its line, from 1 on; the tree of lines itself is not kept.</param>
internal sealed record NameUse(
    NameKind Kind,
    Actor? Actor,
    Agent? Agent,
    DatedCode? Code,
    string File,
    int Line
)
{
    /// <summary>The lexicon line: "actors/USA.txt:12".</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}");

    /// <summary>Bit i is set where the text's piece i must begin with a capital.</summary>
    public ulong Upper { get; init; }

    /// <summary>Bit i is set where the text's piece i must be all capitals.</summary>
    public ulong Caps { get; init; }
}
