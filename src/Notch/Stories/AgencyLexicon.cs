using System.Collections.Frozen;
using Notch.Lexicons;

namespace Notch.Stories;

/// <summary>News agencies and their names, from lexicon/stories/agencies.txt.</summary>
internal sealed class AgencyLexicon
{
    private readonly FrozenDictionary<string, string> _short;
    private readonly (string Name, string Agency)[] _names;

    private AgencyLexicon(Dictionary<string, string> shorts, IEnumerable<(string, string)> names)
    {
        _short = shorts.ToFrozenDictionary(StringComparer.Ordinal);
        _names =
        [
            .. names
                .OrderByDescending(n => n.Item1.Length)
                .ThenBy(n => n.Item1, StringComparer.Ordinal),
        ];
    }

    public static AgencyLexicon Read(
        IEnumerable<LexiconLine> lines,
        ICollection<LexiconError> errors
    )
    {
        var shorts = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new List<(string, string)>();
        foreach (var line in lines)
        {
            if (line.Keyword != "agency" || line.Rest.Length == 0)
            {
                errors.Add(line.Error("NX044", $"\"{line.Text}\"; expected \"agency SHORT-NAME\""));
                continue;
            }
            shorts[line.Rest] = line.Rest;
            shorts[line.Rest.ToUpperInvariant()] = line.Rest;
            names.AddRange(line.Children.Select(c => (c.Rest, line.Rest)));
        }
        return new AgencyLexicon(shorts, names);
    }

    /// <summary>The agency that a byline, credit or bracket names; null when it names none.</summary>
    /// <param name="words">Few words, such as "Jane Doe, AFP" or "Agence France-Presse"; not a whole sentence.</param>
    public string? Find(string? words)
    {
        if (words is null)
        {
            return null;
        }
        foreach (var (name, agency) in _names)
        {
            if (words.Contains(name, StringComparison.OrdinalIgnoreCase))
            {
                return agency;
            }
        }
        foreach (string word in words.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (_short.TryGetValue(word, out string? agency))
            {
                return agency;
            }
        }
        return null;
    }

    /// <summary>The agency when a line names it and nothing else: "AFP", "(Reuters)"; null otherwise.</summary>
    public string? Whole(string line)
    {
        string trimmed = line.Trim([.. Separators, '\u00A9']);
        return _short.TryGetValue(trimmed, out string? agency)
            ? agency
            : Array
                .Find(_names, n => n.Name.Equals(trimmed, StringComparison.OrdinalIgnoreCase))
                .Agency;
    }

    private static readonly char[] Separators = [.. " ,;:/()[]|&.\u00A0\u2013\u2014-"];
}
