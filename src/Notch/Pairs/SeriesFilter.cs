namespace Notch.Pairs;

/// <summary>Which acts a series counts; an empty list does not narrow it.</summary>
public sealed record SeriesFilter
{
    /// <summary>A filter that keeps everything.</summary>
    public static SeriesFilter None { get; } = new();

    /// <summary>An act is kept when a party to it has one of these sectors: "MIL". The party must be one of the two that the series is about.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>An act is kept when it has one of these PLOVER contexts: "military".</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>An act is kept when a source of one of these kinds tells it: "agency", "state" or "outlet".</summary>
    public IReadOnlyList<string> SourceKinds { get; init; } = [];

    /// <summary>True when everything is kept.</summary>
    public bool IsEmpty => Sectors.Count == 0 && Contexts.Count == 0 && SourceKinds.Count == 0;

    /// <summary>True when sectors or contexts must be known to decide.</summary>
    public bool NeedsFacts => Sectors.Count > 0 || Contexts.Count > 0;

    /// <summary>True when an act has one of the asked contexts.</summary>
    /// <param name="contexts">The act's contexts.</param>
    public bool KeepsContexts(IReadOnlyList<string> contexts) => Keeps(Contexts, contexts);

    /// <summary>True when one of an act's parties has one of the asked sectors.</summary>
    /// <param name="sectors">All sectors of the two sides.</param>
    public bool KeepsSectors(IEnumerable<string> sectors) => Keeps(Sectors, sectors);

    /// <summary>True when the source is of one of the asked kinds.</summary>
    /// <param name="source">Outlet or agency.</param>
    /// <param name="kinds">Knows the kinds.</param>
    public bool KeepsSource(string source, SourceKinds kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        return SourceKinds.Count == 0
            || SourceKinds.Contains(kinds.Of(source), StringComparer.Ordinal);
    }

    private static bool Keeps(IReadOnlyList<string> asked, IEnumerable<string> there) =>
        asked.Count == 0 || there.Any(x => asked.Contains(x, StringComparer.OrdinalIgnoreCase));
}
