using System.Collections.Frozen;
using Notch.Lexicons;

namespace Notch.Stories;

/// <summary>Words in class and id names, and the outermost parts of trails, from lexicon/stories/pages.txt.</summary>
internal sealed class PageWords
{
    private readonly FrozenDictionary<string, PageWordKind> _kinds;
    private readonly FrozenDictionary<string, PageWordKind>.AlternateLookup<
        ReadOnlySpan<char>
    > _lookup;
    private readonly FrozenSet<string> _front;

    private PageWords(Dictionary<string, PageWordKind> kinds, HashSet<string> front)
    {
        _kinds = kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _lookup = _kinds.GetAlternateLookup<ReadOnlySpan<char>>();
        _front = front.ToFrozenSet(StringComparer.Ordinal);
    }

    public static PageWords Read(IEnumerable<LexiconLine> lines, ICollection<LexiconError> errors)
    {
        var kinds = new Dictionary<string, PageWordKind>(StringComparer.OrdinalIgnoreCase);
        var front = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            PageWordKind? kind = line.Keyword switch
            {
                "drop" => PageWordKind.Drop,
                "doubt" => PageWordKind.Doubt,
                "body" => PageWordKind.Body,
                "caption" => PageWordKind.Caption,
                _ => null,
            };
            if (line.Keyword == "front")
            {
                front.Add(StoryText.Key(line.Rest));
            }
            else if (kind is null)
            {
                errors.Add(
                    line.Error(
                        "NX044",
                        $"\"{line.Text}\"; expected \"drop\", \"doubt\", \"body\", \"caption\" or \"front\""
                    )
                );
            }
            else
            {
                foreach (string word in line.Rest.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    kinds[word] = kind.Value;
                }
            }
        }
        return new PageWords(kinds, front);
    }

    /// <summary>True for the name of an outlet's first page in a trail: "Home".</summary>
    public bool IsFront(string part) => _front.Contains(StoryText.Key(part));

    /// <summary>What class and id names say about a block; the strongest word wins.</summary>
    public PageWordKind KindOf(string? names)
    {
        var strongest = PageWordKind.None;
        if (names is null)
        {
            return strongest;
        }
        var rest = names.AsSpan();
        while (!rest.IsEmpty)
        {
            int blank = rest.IndexOf(' ');
            var name = blank < 0 ? rest : rest[..blank];
            rest = blank < 0 ? default : rest[(blank + 1)..];
            strongest = Stronger(strongest, OfName(name));
        }
        return strongest;
    }

    /// <summary>The whole name, or the words and pairs of words between its hyphens, underscores and capitals.</summary>
    private PageWordKind OfName(ReadOnlySpan<char> name)
    {
        if (_lookup.TryGetValue(name, out var kind))
        {
            return kind;
        }
        var strongest = PageWordKind.None;
        int start = 0;
        int before = 0;
        for (int i = 1; i <= name.Length; i++)
        {
            bool edge =
                i == name.Length
                || !char.IsLetter(name[i])
                || (char.IsUpper(name[i]) && char.IsLower(name[i - 1]));
            if (!edge || i <= start)
            {
                continue;
            }
            if (_lookup.TryGetValue(name[start..i], out kind))
            {
                strongest = Stronger(strongest, kind);
            }
            if (before < start && _lookup.TryGetValue(name[before..i], out kind))
            {
                strongest = Stronger(strongest, kind);
            }
            before = start;
            start = i;
            while (start < name.Length && !char.IsLetter(name[start]))
            {
                start++;
            }
            i = Math.Max(i, start);
        }
        return strongest;
    }

    private static PageWordKind Stronger(PageWordKind a, PageWordKind b) => a > b ? a : b;
}
