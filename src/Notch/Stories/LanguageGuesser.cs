using System.Collections.Frozen;
using Notch.Lexicons;

namespace Notch.Stories;

/// <summary>Tells a text's language by its script and its commonest small words, from lexicon/stories/languages.txt.</summary>
internal sealed class LanguageGuesser
{
    /// <summary>Fewer words than this say nothing.</summary>
    private const int MinWords = 8;

    /// <summary>Words read; the first part of a story says as much as the whole.</summary>
    private const int MaxWords = 2000;

    private readonly string[] _codes;
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _words;

    private LanguageGuesser(string[] codes, Dictionary<string, int[]> words)
    {
        _codes = codes;
        _words = words
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static LanguageGuesser Read(
        IEnumerable<LexiconLine> lines,
        ICollection<LexiconError> errors
    )
    {
        var codes = new List<string>();
        var words = new Dictionary<string, int[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            if (line.Keyword != "language" || line.Rest.Length != 2)
            {
                errors.Add(
                    line.Error(
                        "NX044",
                        $"\"{line.Text}\"; expected \"language\" and an ISO 639-1 code"
                    )
                );
                continue;
            }
            foreach (
                string word in line.Children.SelectMany(c =>
                    c.Rest.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                )
            )
            {
                words[word] = words.TryGetValue(word, out int[]? known)
                    ? [.. known, codes.Count]
                    : [codes.Count];
            }
            codes.Add(line.Rest);
        }
        return new LanguageGuesser([.. codes], words);
    }

    /// <summary>ISO 639-1 code; null when the text is too short or fits no known language.</summary>
    public string? Guess(string text)
    {
        if (OfScript(text) is { } code)
        {
            return code;
        }
        var hits = new int[_codes.Length];
        int words = 0;
        var rest = text.AsSpan();
        while (!rest.IsEmpty && words < MaxWords)
        {
            int start = 0;
            while (start < rest.Length && !char.IsLetter(rest[start]))
            {
                start++;
            }
            int end = start;
            while (end < rest.Length && char.IsLetter(rest[end]))
            {
                end++;
            }
            if (
                end > start
                && ++words > 0
                && _words.TryGetValue(rest[start..end], out int[]? languages)
            )
            {
                foreach (int language in languages)
                {
                    hits[language]++;
                }
            }
            rest = rest[end..];
        }
        int best = 0;
        for (int i = 1; i < hits.Length; i++)
        {
            best = hits[i] > hits[best] ? i : best;
        }
        return words >= MinWords && hits.Length > 0 && hits[best] * 8 >= words
            ? _codes[best]
            : null;
    }

    /// <summary>Scripts that one language, or one above all, is written in.</summary>
    private static string? OfScript(string text)
    {
        int letters = 0;
        int han = 0;
        int kana = 0;
        int hangul = 0;
        int arabic = 0;
        int hebrew = 0;
        int greek = 0;
        int thai = 0;
        int devanagari = 0;
        foreach (char c in text.AsSpan(0, Math.Min(text.Length, 20_000)))
        {
            letters += char.IsLetter(c) ? 1 : 0;
            han += c is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
            kana += c is >= '\u3040' and <= '\u30FF' ? 1 : 0;
            hangul += c is >= '\uAC00' and <= '\uD7A3' ? 1 : 0;
            arabic += c is >= '\u0600' and <= '\u06FF' ? 1 : 0;
            hebrew += c is >= '\u0590' and <= '\u05FF' ? 1 : 0;
            greek += c is >= '\u0370' and <= '\u03FF' ? 1 : 0;
            thai += c is >= '\u0E00' and <= '\u0E7F' ? 1 : 0;
            devanagari += c is >= '\u0900' and <= '\u097F' ? 1 : 0;
        }
        bool Most(int count) => count * 2 > letters && letters > 0;
        return Most(han + kana) ? (kana * 10 > han ? "ja" : "zh")
            : Most(hangul) ? "ko"
            : Most(arabic) ? (text.AsSpan().IndexOfAny("پچژگ") >= 0 ? "fa" : "ar")
            : Most(hebrew) ? "he"
            : Most(greek) ? "el"
            : Most(thai) ? "th"
            : Most(devanagari) ? "hi"
            : null;
    }
}
