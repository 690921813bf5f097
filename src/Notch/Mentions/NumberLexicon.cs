using System.Collections.Frozen;
using Notch.Lexicons;

namespace Notch.Mentions;

/// <summary>The words that count, from "words/numbers.txt". Immutable; safe to share among threads.</summary>
public sealed class NumberLexicon
{
    private const string File = "words/numbers.txt";
    private readonly FrozenDictionary<string, double> numbers;
    private readonly FrozenDictionary<string, double> scales;
    private readonly FrozenSet<string> names;
    private readonly FrozenSet<string> groups;
    private readonly FrozenDictionary<(string Role, string Word), NumberKind> kinds;

    private NumberLexicon(NumberLexiconReader reader)
    {
        numbers = reader.Numbers.ToFrozenDictionary(StringComparer.Ordinal);
        scales = reader.Scales.ToFrozenDictionary(StringComparer.Ordinal);
        names = reader.Names.ToFrozenSet(StringComparer.Ordinal);
        groups = reader.Groups.ToFrozenSet(StringComparer.Ordinal);
        kinds = reader.Kinds.ToFrozenDictionary();
        Vague = new NumberPhrases<(double Low, double High)>(reader.Vague);
        Bounds = new NumberPhrases<NumberBound>(reader.Bounds);
        Afters = new NumberPhrases<NumberBound>(reader.Afters);
        Currencies = new NumberPhrases<string>(reader.Currencies);
    }

    /// <summary>Reads the lexicon's counting words.</summary>
    /// <param name="text">The lexicon's files; a lexicon without "words/numbers.txt" knows no word, only figures.</param>
    /// <exception cref="LexiconException">Some lines are wrong (NX053).</exception>
    public static NumberLexicon Load(LexiconText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var errors = new List<LexiconError>();
        var reader = new NumberLexiconReader();
        foreach (var (path, content) in text.Under(File))
        {
            foreach (var line in LexiconFile.Parse(path, content, errors).Lines)
            {
                reader.Read(line, errors);
            }
        }
        return errors.Count > 0 ? throw new LexiconException(errors) : new NumberLexicon(reader);
    }

    internal NumberPhrases<(double Low, double High)> Vague { get; }

    internal NumberPhrases<NumberBound> Bounds { get; }

    internal NumberPhrases<NumberBound> Afters { get; }

    internal NumberPhrases<string> Currencies { get; }

    /// <summary>"seven": 7.</summary>
    internal bool TryNumber(string word, out double value) => numbers.TryGetValue(word, out value);

    /// <summary>"million": 1,000,000.</summary>
    internal bool TryScale(string word, out double value) => scales.TryGetValue(word, out value);

    /// <summary>"resolution", behind which a number is a name.</summary>
    internal bool IsName(string word) => names.Contains(word);

    /// <summary>"crowd": what it does, its people do.</summary>
    internal bool IsGroup(string lemma) => groups.Contains(lemma);

    /// <summary>The kind that a word gives in a role, the keyword of its line; null when none.</summary>
    internal NumberKind? Kind(string role, string word) =>
        kinds.TryGetValue((role, word), out var kind) ? kind : null;
}
