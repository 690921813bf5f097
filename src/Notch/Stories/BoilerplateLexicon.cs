using System.Collections.Frozen;
using Notch.Lexicons;

namespace Notch.Stories;

/// <summary>Lines of pages that no story holds, from lexicon/stories/boilerplate.txt.</summary>
internal sealed class BoilerplateLexicon
{
    /// <summary>Longer lines are text, whatever they begin with.</summary>
    private const int MaxLength = 400;

    private readonly FrozenDictionary<string, BoilerplateKind> _whole;
    private readonly (string Start, string End, BoilerplateKind Kind)[] _patterns;

    private BoilerplateLexicon(
        Dictionary<string, BoilerplateKind> whole,
        IEnumerable<(string, string, BoilerplateKind)> patterns
    )
    {
        _whole = whole.ToFrozenDictionary(StringComparer.Ordinal);
        _patterns = [.. patterns];
    }

    public static BoilerplateLexicon Read(
        IEnumerable<LexiconLine> lines,
        ICollection<LexiconError> errors
    )
    {
        var whole = new Dictionary<string, BoilerplateKind>(StringComparer.Ordinal);
        var patterns = new List<(string, string, BoilerplateKind)>();
        foreach (var line in lines)
        {
            BoilerplateKind? kind = line.Keyword switch
            {
                "end" => BoilerplateKind.End,
                "drop" => BoilerplateKind.Drop,
                "label" => BoilerplateKind.Label,
                _ => null,
            };
            string[] parts = line.Rest.Split('*', 2);
            if (kind is null || line.Rest.Length == 0 || (parts.Length == 2 && line.Rest == "*"))
            {
                errors.Add(
                    line.Error(
                        "NX044",
                        $"\"{line.Text}\"; expected \"end\", \"drop\" or \"label\" and a line's words"
                    )
                );
            }
            else if (parts.Length == 1)
            {
                whole[StoryText.Key(line.Rest)] = kind.Value;
            }
            else
            {
                patterns.Add((Edge(parts[0]), Edge(parts[1]), kind.Value));
            }
        }
        return new BoilerplateLexicon(whole, patterns);
    }

    /// <summary>What a line is; <see cref="BoilerplateKind.None"/> when it may belong to the story.</summary>
    public BoilerplateKind KindOf(string line)
    {
        if (line.Length > MaxLength)
        {
            return BoilerplateKind.None;
        }
        string key = StoryText.Key(line);
        if (_whole.TryGetValue(key, out var kind))
        {
            return kind;
        }
        string edge = Edge(line);
        foreach (var (start, end, patternKind) in _patterns)
        {
            if (
                edge.Length >= start.Length + end.Length
                && edge.StartsWith(start, StringComparison.Ordinal)
                && edge.EndsWith(end, StringComparison.Ordinal)
            )
            {
                return patternKind;
            }
        }
        return BoilerplateKind.None;
    }

    private static string Edge(string text) =>
        text.ToLowerInvariant().Replace('\u2019', '\'').Replace('\u2018', '\'');
}
