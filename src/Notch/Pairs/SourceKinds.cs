using System.Collections.Frozen;
using Notch.Lexicons;

namespace Notch.Pairs;

/// <summary>What sort of source an outlet or agency is, by <c>source-kinds.txt</c>. Immutable.</summary>
public sealed class SourceKinds
{
    /// <summary>A news agency, whose copy many outlets print.</summary>
    public const string Agency = "agency";

    /// <summary>An outlet that a government owns and directs.</summary>
    public const string State = "state";

    /// <summary>Any other outlet.</summary>
    public const string Outlet = "outlet";

    private const string File = "source-kinds.txt";
    private readonly FrozenDictionary<string, string> _kinds;

    private SourceKinds(Dictionary<string, string> kinds) =>
        _kinds = kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The kinds of the shipped lexicon.</summary>
    public static SourceKinds Shipped { get; } = Load(LexiconText.Shipped());

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<string> All { get; } = [Agency, State, Outlet];

    /// <summary>The kinds of a lexicon.</summary>
    /// <param name="text">The lexicon.</param>
    /// <exception cref="LexiconException">The file is wrong; holds all errors.</exception>
    public static SourceKinds Load(LexiconText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var errors = new List<LexiconError>();
        var kinds = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (path, content) in text.Under(File))
        {
            foreach (var line in LexiconFile.Parse(path, content, errors).Lines)
            {
                bool good =
                    line.Keyword is Agency or State
                    && line.Rest.Length > 0
                    && kinds.TryAdd(line.Rest, line.Keyword)
                    && line.Children.All(c =>
                        c.Keyword is "name" or "host" && kinds.TryAdd(c.Rest, line.Keyword)
                    );
                if (!good)
                {
                    errors.Add(
                        line.Error(
                            "NX514",
                            $"'{line.Text}': expected 'agency NAME' or 'state NAME' with lines 'name' and 'host', each name once"
                        )
                    );
                }
            }
        }
        return errors.Count == 0 ? new SourceKinds(kinds) : throw new LexiconException(errors);
    }

    /// <summary>The kind of a source.</summary>
    /// <param name="source">A name ("AFP") or a host ("english.news.cn"); a host below a listed one counts like it.</param>
    public string Of(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        for (string name = source.Trim(); name.Length > 0; )
        {
            if (_kinds.TryGetValue(name, out string? kind))
            {
                return kind;
            }
            int dot = name.Contains(' ', StringComparison.Ordinal)
                ? -1
                : name.IndexOf('.', StringComparison.Ordinal);
            name = dot < 0 ? "" : name[(dot + 1)..];
        }
        return Outlet;
    }
}
