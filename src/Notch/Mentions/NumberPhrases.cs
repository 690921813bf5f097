using System.Collections.Frozen;

namespace Notch.Mentions;

/// <summary>Phrases of the lexicon by their words, found forwards or backwards; the longest wins.</summary>
internal sealed class NumberPhrases<T>
{
    private readonly FrozenDictionary<string, (string[] Words, T Value)[]> byFirst;
    private readonly FrozenDictionary<string, (string[] Words, T Value)[]> byLast;

    public NumberPhrases(IEnumerable<(string[] Words, T Value)> phrases)
    {
        var all = phrases.OrderByDescending(p => p.Words.Length).ToList();
        byFirst = all.GroupBy(p => p.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        byLast = all.GroupBy(p => p.Words[^1], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The longest phrase that begins at a word.</summary>
    public bool TryAt(string[] words, int start, int limit, out int end, out T value)
    {
        if (start < limit && byFirst.TryGetValue(words[start], out var phrases))
        {
            foreach (var (phrase, found) in phrases)
            {
                if (start + phrase.Length <= limit && Is(words, start, phrase))
                {
                    end = start + phrase.Length;
                    value = found;
                    return true;
                }
            }
        }
        end = start;
        value = default!;
        return false;
    }

    /// <summary>The longest phrase that ends before a word.</summary>
    public bool TryBefore(string[] words, int end, int first, out int start, out T value)
    {
        if (end > first && byLast.TryGetValue(words[end - 1], out var phrases))
        {
            foreach (var (phrase, found) in phrases)
            {
                if (end - phrase.Length >= first && Is(words, end - phrase.Length, phrase))
                {
                    start = end - phrase.Length;
                    value = found;
                    return true;
                }
            }
        }
        start = end;
        value = default!;
        return false;
    }

    private static bool Is(string[] words, int start, string[] phrase)
    {
        for (int i = 0; i < phrase.Length; i++)
        {
            if (!string.Equals(words[start + i], phrase[i], StringComparison.Ordinal))
            {
                return false;
            }
        }
        return true;
    }
}
