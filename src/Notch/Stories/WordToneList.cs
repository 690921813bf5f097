using System.Collections.Frozen;
using Notch.Lexicons;

namespace Notch.Stories;

/// <summary>The words of <c>words/tone.txt</c> and the measure that is made from them. Immutable; safe to share among threads.</summary>
public sealed class WordToneList
{
    private const string File = "words/tone.txt";
    private const int LongestWord = 40;

    /// <summary>Endings of regular forms with what stands in their place in the list, the longest first.</summary>
    private static readonly (string Ending, string Base)[] Endings =
    [
        ("iness", "y"),
        ("ingly", ""),
        ("ingly", "e"),
        ("edly", ""),
        ("edly", "e"),
        ("iest", "y"),
        ("ier", "y"),
        ("ies", "y"),
        ("ied", "y"),
        ("ily", "y"),
        ("ing", ""),
        ("ing", "e"),
        ("'s", ""),
        ("es", ""),
        ("ed", ""),
        ("ed", "e"),
        ("ly", ""),
        ("s", ""),
    ];

    private readonly FrozenDictionary<string, bool> _isGood;
    private readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private WordToneList(Dictionary<string, bool> isGood)
    {
        _isGood = isGood.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _isGood.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The list that ships with Notch.</summary>
    public static WordToneList Shipped { get; } = Load(LexiconText.Shipped());

    /// <summary>Number of words in the list.</summary>
    public int Count => _isGood.Count;

    /// <summary>The list of a lexicon; empty where it has none.</summary>
    /// <param name="text">The lexicon.</param>
    /// <exception cref="LexiconException">The file is wrong; holds all errors.</exception>
    public static WordToneList Load(LexiconText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var errors = new List<LexiconError>();
        var isGood = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var (path, content) in text.Under(File))
        {
            foreach (var line in LexiconFile.Parse(path, content, errors).Lines)
            {
                bool isKnown = line.Keyword is "positive" or "negative";
                foreach (string word in line.Rest.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    if (!isKnown || !isGood.TryAdd(word, line.Keyword == "positive"))
                    {
                        errors.Add(
                            line.Error(
                                "NX045",
                                $"'{word}': expected 'positive' or 'negative' and words, each once"
                            )
                        );
                    }
                }
            }
        }
        return errors.Count == 0 ? new WordToneList(isGood) : throw new LexiconException(errors);
    }

    /// <summary>Counts a text's words and those of the list among them.</summary>
    /// <param name="text">English text. Figures are no words; a word of the list stands for its regular forms too.</param>
    public WordTone Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int words = 0;
        int good = 0;
        int bad = 0;
        for (int at = 0; at < text.Length; )
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < text.Length && IsInside(text, end))
            {
                end++;
            }
            words++;
            switch (IsGood(text.AsSpan(at, end - at)))
            {
                case true:
                    good++;
                    break;
                case false:
                    bad++;
                    break;
            }
            at = end;
        }
        return new WordTone(words, good, bad);
    }

    /// <summary>True for a letter, and for a hyphen or an apostrophe between two letters.</summary>
    private static bool IsInside(string text, int at) =>
        char.IsLetter(text[at])
        || (
            text[at] is '-' or '\'' or '\u2019'
            && at + 1 < text.Length
            && char.IsLetter(text[at + 1])
        );

    /// <summary>Null for a word that is not listed.</summary>
    private bool? IsGood(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            return null;
        }
        Span<char> lower = stackalloc char[LongestWord];
        int length = word.ToLowerInvariant(lower);
        lower[..length].Replace('\u2019', '\'');
        if (_lookup.TryGetValue(lower[..length], out bool listed))
        {
            return listed;
        }
        Span<char> form = stackalloc char[LongestWord + 1];
        foreach (var (ending, @base) in Endings)
        {
            int stem = length - ending.Length;
            if (stem < 3 || !lower[..length].EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }
            lower[..stem].CopyTo(form);
            @base.CopyTo(form[stem..]);
            if (_lookup.TryGetValue(form[..(stem + @base.Length)], out bool known))
            {
                return known;
            }
            // "stabbed", "winning": the last consonant is doubled before the ending.
            bool isDoubled = ending is "ed" or "ing" && lower[stem - 1] == lower[stem - 2];
            if (isDoubled && _lookup.TryGetValue(lower[..(stem - 1)], out bool single))
            {
                return single;
            }
        }
        return null;
    }
}
