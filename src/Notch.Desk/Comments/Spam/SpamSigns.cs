using System.Globalization;

namespace Notch.Desk.Comments.Spam;

/// <summary>All signs, and where a text shows them.</summary>
internal sealed class SpamSigns
{
    private const int LongestGap = 2;
    private const int PrefixLength = 3;

    private readonly Dictionary<string, List<Phrase>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase>> _byPrefix = new(StringComparer.Ordinal);
    private readonly List<Phrase> _byNumber = [];
    private readonly Dictionary<string, List<Phrase>>.AlternateLookup<
        ReadOnlySpan<char>
    > _wordLookup;
    private readonly Dictionary<string, List<Phrase>>.AlternateLookup<
        ReadOnlySpan<char>
    > _prefixLookup;

    private SpamSigns()
    {
        _wordLookup = _byWord.GetAlternateLookup<ReadOnlySpan<char>>();
        _prefixLookup = _byPrefix.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The signs of the shipped `signs.txt`.</summary>
    public static SpamSigns Shipped { get; } = Read(SpamResource.Lines("signs.txt"));

    /// <summary>All signs, in the order of the file.</summary>
    public List<Sign> All { get; } = [];

    /// <summary>Reads lines in the form that the head of `signs.txt` tells.</summary>
    /// <param name="lines">Without comments and empty lines.</param>
    /// <exception cref="FormatException">A line is of no known kind.</exception>
    public static SpamSigns Read(IEnumerable<string> lines)
    {
        var signs = new SpamSigns();
        foreach (string line in lines)
        {
            string[] parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            switch (parts[0])
            {
                case "sign":
                    signs.All.Add(new Sign(parts[1], "", Weight: 1));
                    break;
                case "reason":
                    signs.All[^1] = signs.All[^1] with { Reason = string.Join(' ', parts[1..]) };
                    break;
                case "weight":
                    int weight = int.Parse(parts[1], CultureInfo.InvariantCulture);
                    signs.All[^1] = signs.All[^1] with { Weight = weight };
                    break;
                case "words":
                    foreach (string word in parts.AsSpan(1))
                    {
                        signs.Add(word, new Phrase(signs.All.Count - 1, []));
                    }
                    break;
                case "phrase":
                    signs.AddPhrase(parts.AsSpan(1));
                    break;
                default:
                    throw new FormatException($"signs.txt: '{line}' is of no known kind");
            }
        }
        return signs;
    }

    /// <summary>Adds up how often each sign shows among some words.</summary>
    /// <param name="text">The canonical text in lower case.</param>
    /// <param name="words">Its words.</param>
    /// <param name="first">The first word that counts.</param>
    /// <param name="end">The first that does not count any more.</param>
    /// <param name="counts">One place a sign, cleared here.</param>
    public void Count(string text, List<Word> words, int first, int end, Span<int> counts)
    {
        counts.Clear();
        for (int i = first; i < end; i++)
        {
            var word = text.AsSpan(words[i].Start, words[i].End - words[i].Start);
            if (_wordLookup.TryGetValue(word, out var exact))
            {
                Try(exact, text, words, i, end, counts);
            }
            if (
                word.Length >= PrefixLength
                && _prefixLookup.TryGetValue(word[..PrefixLength], out var prefixed)
            )
            {
                Try(prefixed, text, words, i, end, counts);
            }
            if (char.IsAsciiDigit(word[0]))
            {
                Try(_byNumber, text, words, i, end, counts);
            }
        }
    }

    private static void Try(
        List<Phrase> phrases,
        string text,
        List<Word> words,
        int at,
        int end,
        Span<int> counts
    )
    {
        foreach (var phrase in phrases)
        {
            if (
                phrase.First?.Matches(text.AsSpan(words[at].Start, words[at].End - words[at].Start))
                    is not false
                && Follows(phrase.Rest, element: 0, text, words, at + 1, end)
            )
            {
                counts[phrase.Sign]++;
            }
        }
    }

    private static bool Follows(
        PhraseElement[] rest,
        int element,
        string text,
        List<Word> words,
        int at,
        int end
    )
    {
        if (element == rest.Length)
        {
            return true;
        }
        int last = Math.Min(end - 1, at + (rest[element].AfterGap ? LongestGap : 0));
        for (int i = at; i <= last; i++)
        {
            if (
                rest[element].Matches(text.AsSpan(words[i].Start, words[i].End - words[i].Start))
                && Follows(rest, element + 1, text, words, i + 1, end)
            )
            {
                return true;
            }
        }
        return false;
    }

    private void AddPhrase(ReadOnlySpan<string> parts)
    {
        var rest = new List<PhraseElement>();
        bool gap = false;
        foreach (string part in parts[1..])
        {
            if (part == "..")
            {
                gap = true;
                continue;
            }
            rest.Add(new PhraseElement(part.Split('|'), gap));
            gap = false;
        }
        foreach (string first in parts[0].Split('|'))
        {
            Add(first, new Phrase(All.Count - 1, [.. rest]));
        }
    }

    private void Add(string first, Phrase phrase)
    {
        if (first[0] == '#')
        {
            _byNumber.Add(phrase with { First = new PhraseElement([first], AfterGap: false) });
        }
        else if (first.EndsWith('*'))
        {
            AddTo(
                _byPrefix,
                first[..PrefixLength],
                phrase with
                {
                    First = new PhraseElement([first], AfterGap: false),
                }
            );
        }
        else
        {
            AddTo(_byWord, first, phrase);
        }
    }

    private static void AddTo(Dictionary<string, List<Phrase>> index, string key, Phrase phrase)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }
        list.Add(phrase);
    }

    /// <param name="Sign">Place of the sign in <see cref="All"/>.</param>
    /// <param name="Rest">What must follow the first word.</param>
    private sealed record Phrase(int Sign, PhraseElement[] Rest)
    {
        /// <summary>What the first word must match; null when the index matched it whole.</summary>
        public PhraseElement? First { get; init; }
    }
}
