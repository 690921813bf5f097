using System.Collections.Frozen;
using Notch.Lexicons;

namespace Notch.Syntax;

/// <summary>What the lexicon knows about the ends of sentences: words/abbreviations.txt and words/sentence-starters.txt.</summary>
public sealed class SentenceWords
{
    private readonly FrozenDictionary<string, AbbreviationKind> abbreviations;
    private readonly FrozenSet<string> starters;

    private SentenceWords(
        Dictionary<string, AbbreviationKind> abbreviations,
        HashSet<string> starters
    )
    {
        this.abbreviations = abbreviations.ToFrozenDictionary(StringComparer.Ordinal);
        this.starters = starters.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Reads both files from a lexicon; a missing file counts as empty.</summary>
    /// <param name="lexicon">The lexicon.</param>
    /// <exception cref="LexiconException">A line is none of the kinds that the files' heads explain.</exception>
    public static SentenceWords From(LexiconText lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        var errors = new List<LexiconError>();
        var kinds = new Dictionary<string, AbbreviationKind>(StringComparer.Ordinal);
        var openers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in Lines(lexicon, "words/abbreviations.txt", errors))
        {
            var kind = line.Keyword switch
            {
                "title" => AbbreviationKind.Title,
                "inside" => AbbreviationKind.Inside,
                "number" => AbbreviationKind.Number,
                "either" => AbbreviationKind.Either,
                _ => AbbreviationKind.None,
            };
            if (kind == AbbreviationKind.None || !line.Rest.EndsWith('.'))
            {
                errors.Add(
                    line.Error(
                        "NX203",
                        "expected title, inside, number or either, and one abbreviation with its stop"
                    )
                );
            }
            else
            {
                kinds[line.Rest] = kind;
            }
        }
        foreach (var line in Lines(lexicon, "words/sentence-starters.txt", errors))
        {
            if (line.Keyword != "word" || line.Rest.Length == 0)
            {
                errors.Add(line.Error("NX203", "expected \"word\" and one word"));
            }
            openers.Add(line.Rest);
        }
        return errors.Count == 0
            ? new SentenceWords(kinds, openers)
            : throw new LexiconException(errors);
    }

    /// <summary>The kind of an abbreviation, written with its stop.</summary>
    internal AbbreviationKind KindOf(ReadOnlySpan<char> word) =>
        abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var kind)
            ? kind
            : AbbreviationKind.None;

    /// <summary>True for a capitalised word that opens sentences.</summary>
    internal bool IsStarter(ReadOnlySpan<char> word) =>
        starters.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static IReadOnlyList<LexiconLine> Lines(
        LexiconText lexicon,
        string path,
        List<LexiconError> errors
    )
    {
        foreach (var file in lexicon.Under(path))
        {
            return LexiconFile.Parse(file.Key, file.Value, errors).Lines;
        }
        return [];
    }
}
