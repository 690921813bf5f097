using Notch.Lexicons;
using Notch.Syntax;

namespace Notch.Events;

/// <summary>A class of nouns such as "weapons", from <c>classes/*.txt</c>.</summary>
/// <param name="Name">File name without ending.</param>
internal sealed record NounClass(string Name)
{
    private readonly HashSet<string> nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string[]>> phrases = new(StringComparer.Ordinal);
    private readonly List<NounClass> parts = [];

    /// <summary>Sectors of the actors that may stand where the class is asked for; empty when any may.</summary>
    public HashSet<string> Sectors { get; } = new(StringComparer.Ordinal);

    /// <summary>Number of nouns and phrases of its own.</summary>
    public int Count => nouns.Count + phrases.Values.Sum(p => p.Count);

    /// <summary>True when the phrase headed by a token belongs to the class.</summary>
    /// <param name="document">The document.</param>
    /// <param name="head">Head token.</param>
    public bool Contains(Document document, int head)
    {
        string lemma = document.Data(head).Lemma;
        if (
            nouns.Contains(lemma)
            || nouns.Contains(lemma.ToLowerInvariant())
            || (lemma.Length > 3 && lemma[^1] == 's' && nouns.Contains(lemma[..^1]))
        )
        {
            return true;
        }
        if (phrases.TryGetValue(lemma, out var list))
        {
            foreach (string[] phrase in list)
            {
                if (Phrase.EndsAt(document, head, phrase))
                {
                    return true;
                }
            }
        }
        foreach (var part in parts)
        {
            if (part.Contains(document, head))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Reads all class files.</summary>
    /// <param name="text">The lexicon.</param>
    /// <param name="errors">Receives what is wrong.</param>
    public static Dictionary<string, NounClass> Load(LexiconText text, List<LexiconError> errors)
    {
        var files = text.Under("classes/")
            .Select(f => LexiconFile.Parse(f.Key, f.Value, errors))
            .ToList();
        var classes = files
            .Select(f => new NounClass(
                f.Path["classes/".Length..].Replace(".txt", "", StringComparison.Ordinal)
            ))
            .ToDictionary(c => c.Name, StringComparer.Ordinal);
        foreach (var file in files)
        {
            string name = file.Path["classes/".Length..]
                .Replace(".txt", "", StringComparison.Ordinal);
            foreach (var line in file.Lines)
            {
                classes[name].Read(line, classes, errors);
            }
        }
        return classes;
    }

    private void Read(
        LexiconLine line,
        Dictionary<string, NounClass> classes,
        List<LexiconError> errors
    )
    {
        string[] words = line.Rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (line.Keyword)
        {
            case "nouns" when words.Length > 0:
                nouns.UnionWith(words);
                break;
            case "sectors" when words.Length > 0:
                Sectors.UnionWith(words);
                break;
            case "phrase" when words.Length > 1:
                if (!phrases.TryGetValue(words[^1], out var list))
                {
                    phrases[words[^1]] = list = [];
                }
                list.Add(words);
                break;
            case "class" when classes.TryGetValue(line.Rest, out var part) && part != this:
                parts.Add(part);
                break;
            case "class":
                errors.Add(
                    line.Error(
                        "NX147",
                        $"no class '{line.Rest}'; expected one of {string.Join(' ', classes.Keys.Order(StringComparer.Ordinal))}"
                    )
                );
                break;
            default:
                errors.Add(
                    line.Error(
                        "NX140",
                        $"'{line.Text}' is not understood here; expected 'nouns WORD ...', 'phrase WORD WORD ...', 'sectors CODE ...' or 'class NAME'"
                    )
                );
                break;
        }
    }
}
