using Notch.Lexicons;

namespace Notch.Pairs;

/// <summary>The sets of parties that a lexicon names in <c>sets.txt</c>. Immutable.</summary>
public sealed class PartySets
{
    private const string File = "sets.txt";
    private readonly Dictionary<string, PartySet> _sets = new(StringComparer.OrdinalIgnoreCase);

    private PartySets() { }

    /// <summary>All sets, in order of name.</summary>
    public IEnumerable<PartySet> All => _sets.Values.OrderBy(s => s.Name, StringComparer.Ordinal);

    /// <summary>The sets of a lexicon.</summary>
    /// <param name="text">The lexicon.</param>
    /// <exception cref="LexiconException">The file is wrong; holds all errors.</exception>
    public static PartySets Load(LexiconText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var errors = new List<LexiconError>();
        var sets = new PartySets();
        foreach (var (path, content) in text.Under(File))
        {
            foreach (var line in LexiconFile.Parse(path, content, errors).Lines)
            {
                string[] codes =
                [
                    .. line
                        .Children.Where(c => c.Keyword == "members")
                        .SelectMany(c => c.Rest.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
                ];
                bool good =
                    line.Keyword == "set"
                    && line.Rest.Length > 0
                    && codes.Length > 1
                    && codes.Distinct(StringComparer.Ordinal).Count() == codes.Length
                    && line.Children.All(c => c.Keyword is "members" or "means")
                    && sets._sets.TryAdd(line.Rest, new PartySet(line.Rest, codes));
                if (!good)
                {
                    errors.Add(
                        line.Error(
                            "NX513",
                            $"'{line.Text}': expected 'set NAME', once, with two members or more, each once"
                        )
                    );
                }
            }
        }
        return errors.Count == 0 ? sets : throw new LexiconException(errors);
    }

    /// <summary>A set by name, in any case.</summary>
    /// <param name="name">"EU".</param>
    /// <param name="set">The set.</param>
    public bool TryGet(
        string name,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PartySet? set
    ) => _sets.TryGetValue(name.Trim(), out set);
}
