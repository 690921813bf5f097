using Notch.Lexicons;

namespace Notch.Actors;

/// <summary>Word lists that help to read names: given names, honorifics, particles, prepositions of place (words/people.txt).</summary>
/// <remarks>One list a line: its name, then its words between bars. Lines of one name add up.</remarks>
internal sealed class ActorWords
{
    private static readonly string[] Names =
    [
        "male",
        "female",
        "honorific",
        "particle",
        "former",
        "partitive",
        "spatial",
        "physical",
        "region",
        "provincial",
        "settlement",
        "motion",
        "generic-person",
        "generic-group",
        "generic-country",
        "against",
        "backed",
        "based",
        "organization",
        "combining",
        "ambiguous",
        "giving",
        "adjective-like",
        "leaving",
        "verb-like",
        "common-surname",
        "national",
    ];

    private readonly Dictionary<string, HashSet<string>> lists = new(StringComparer.Ordinal);

    private static readonly HashSet<string> Nothing = new(StringComparer.Ordinal);

    private ActorWords() { }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public ActorWords(CompiledRecord record)
    {
        for (int count = record.Number(); count > 0; count--)
        {
            lists.Add(record.Text(), new(record.Texts(), StringComparer.Ordinal));
        }
    }

    /// <summary>Writes all lists.</summary>
    public void Write(RecordWriter writer)
    {
        writer.Number(Names.Length);
        foreach (string name in Names)
        {
            writer.Text(name);
            writer.Texts(lists[name]);
        }
    }

    /// <summary>True when the lower-case word stands in the list.</summary>
    public bool Has(string list, string word) =>
        lists.TryGetValue(list, out var words) && words.Contains(word);

    /// <summary>One list, so that a caller that asks often need not look it up; empty when no line names it.</summary>
    public HashSet<string> List(string list) =>
        lists.TryGetValue(list, out var words) ? words : Nothing;

    /// <summary>Reads the file where it is there.</summary>
    public static ActorWords Load(LexiconText text, List<LexiconError> errors)
    {
        var result = new ActorWords();
        var found = Names.ToDictionary(n => n, _ => new HashSet<string>(StringComparer.Ordinal));
        foreach (var (path, content) in text.Under("words/people.txt"))
        {
            foreach (var line in LexiconFile.Parse(path, content, errors).Lines)
            {
                if (!found.TryGetValue(line.Keyword, out var words))
                {
                    errors.Add(
                        line.Error(
                            "NX111",
                            $"unknown list '{line.Keyword}'; expected one of {string.Join(", ", Names)}"
                        )
                    );
                    continue;
                }
                foreach (string word in line.Rest.Split('|', StringSplitOptions.TrimEntries))
                {
                    words.Add(line.Keyword == "common-surname" ? word : word.ToLowerInvariant());
                }
            }
        }
        foreach (var (name, words) in found)
        {
            result.lists[name] = words;
        }
        return result;
    }
}
