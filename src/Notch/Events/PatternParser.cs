using System.Collections.Frozen;
using Notch.Lexicons;

namespace Notch.Events;

/// <summary>Reads the elements of a pattern line.</summary>
internal static class PatternParser
{
    private static readonly FrozenSet<string> Prepositions = (
        "about above across after against along amid among around as at before behind below beneath beside between beyond by "
        + "despite down during except for from in inside into like near of off on onto out outside over past per since through "
        + "throughout till to toward towards under until up upon via with within without ahead because instead that"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Adverbs =
        "back together apart aside away forward hostage captive prisoner"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, PatternSlot> Slots =
        Enum.GetValues<PatternSlot>()
            .Where(s => s != PatternSlot.None)
            .ToFrozenDictionary(s => s.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>Reads elements; null when something is wrong, which <paramref name="errors"/> then says.</summary>
    /// <param name="line">The pattern's or fold's line, for places.</param>
    /// <param name="text">The elements.</param>
    /// <param name="lemma">The entry's lemma.</param>
    /// <param name="classes">All noun classes.</param>
    /// <param name="errors">Receives what is wrong, with its column.</param>
    public static PatternArm[]? Read(
        LexiconLine line,
        string text,
        string lemma,
        IReadOnlyDictionary<string, NounClass> classes,
        List<LexiconError> errors
    )
    {
        int known = errors.Count;
        var elements = Split(line, text, errors);
        var arms = new List<PatternArm>();
        bool seen = false;
        var pending = new List<string[]>();
        foreach (var (word, column) in elements)
        {
            void Wrong(string code, string message) =>
                errors.Add(
                    new LexiconError(
                        code,
                        line.File,
                        line.Position with
                        {
                            Column = column,
                        },
                        message
                    )
                );
            if (word[0] != '{' && word[0] != '(')
            {
                seen = ReadWord(word, lemma, seen, arms, pending);
                continue;
            }
            var arm = word[0] == '(' ? Choice(word, Wrong) : Slot(word, classes, Wrong);
            if (arm is not null)
            {
                Place(arms, pending, !seen, arm);
            }
        }
        FlushPrepositions(arms, pending, keep: 0);
        if (!seen && errors.Count == known)
        {
            errors.Add(
                line.Error(
                    "NX143",
                    $"the pattern does not hold the entry's own word '{lemma}'; expected it once, between what stands before and after it (a mode of the same name must be followed by the word itself)"
                )
            );
        }
        return errors.Count == known ? [.. arms] : null;
    }

    /// <summary>A bare word: the entry's own, a preposition, or a fixed word. Returns whether the entry's own word has been seen.</summary>
    private static bool ReadWord(
        string word,
        string lemma,
        bool seen,
        List<PatternArm> arms,
        List<string[]> pending
    )
    {
        string[] choices = word.Split('|');
        if (!seen && choices.Contains(lemma, StringComparer.Ordinal))
        {
            return true;
        }
        if (seen && choices.All(Prepositions.Contains))
        {
            pending.Add(choices);
        }
        else if (
            seen
            && pending.Count == 0
            && choices.Length == 1
            && IsOpenPhrase(arms, choices[0])
        )
        {
            arms[^1] = new PatternArm
            {
                Prepositions = arms[^1].Prepositions,
                Phrases =
                [
                    [.. arms[^1].Phrases[0], choices[0]],
                ],
            };
        }
        else
        {
            var fixedWord = new PatternArm { Phrases = [.. choices.Select(c => new[] { c })] };
            Place(arms, pending, !seen, fixedWord);
        }
        return seen;
    }

    /// <summary>"martial law": bare words in a row are one phrase, unless one is an adverb that stands alone.</summary>
    private static bool IsOpenPhrase(List<PatternArm> arms, string word) =>
        arms.Count > 0
        && arms[^1] is { Before: false, Phrases.Length: 1, Slot: PatternSlot.None } last
        && !Adverbs.Contains(last.Phrases[0][^1])
        && !Adverbs.Contains(word);

    private static void Place(
        List<PatternArm> arms,
        List<string[]> pending,
        bool before,
        PatternArm arm
    )
    {
        FlushPrepositions(arms, pending, keep: 1);
        string[] prepositions = pending.Count > 0 ? pending[^1] : [];
        pending.Clear();
        arms.Add(
            new PatternArm
            {
                Before = before,
                Prepositions = prepositions,
                Slot = arm.Slot,
                Phrases = arm.Phrases,
                Class = arm.Class,
                Known = arm.Known,
                Optional = arm.Optional,
            }
        );
    }

    /// <summary>Of several prepositions in a row the last governs what follows; the others ("out of") must just be there.</summary>
    private static void FlushPrepositions(List<PatternArm> arms, List<string[]> pending, int keep)
    {
        while (pending.Count > keep)
        {
            arms.Add(new PatternArm { Prepositions = pending[0] });
            pending.RemoveAt(0);
        }
    }

    private static PatternArm? Choice(string word, Action<string, string> wrong)
    {
        string[][] phrases =
        [
            .. word[1..^1]
                .Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(p => p.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        ];
        if (phrases.Length == 0)
        {
            wrong(
                "NX141",
                "an empty choice; expected words between '(' and ')', with '|' between them"
            );
            return null;
        }
        return new PatternArm { Phrases = phrases };
    }

    private static PatternArm? Slot(
        string word,
        IReadOnlyDictionary<string, NounClass> classes,
        Action<string, string> wrong
    )
    {
        bool optional = word[^1] == '?';
        string inner = (optional ? word[..^1] : word)[1..^1];
        bool known = inner.EndsWith('!');
        inner = known ? inner[..^1] : inner;
        int colon = inner.IndexOf(':', StringComparison.Ordinal);
        string name = colon < 0 ? inner : inner[..colon];
        NounClass? nouns = null;
        if (colon >= 0 && !classes.TryGetValue(inner[(colon + 1)..], out nouns))
        {
            wrong(
                "NX147",
                $"no class '{inner[(colon + 1)..]}'; expected one of {string.Join(' ', classes.Keys.Order(StringComparer.Ordinal))}, or a new file classes/{inner[(colon + 1)..]}.txt"
            );
            return null;
        }
        var slot = PatternSlot.None;
        if (
            (name.Length > 0 && !Slots.TryGetValue(name, out slot))
            || (name.Length == 0 && nouns is null)
        )
        {
            wrong(
                "NX153",
                $"'{{{inner}}}' is no slot; expected {{actor}}, {{recipient}}, {{act}}, {{doer}}, {{object}}, {{topic}}, {{place}} or {{:class}}"
            );
            return null;
        }
        return new PatternArm
        {
            Slot = slot,
            Class = nouns,
            Known = known,
            Optional = optional || (slot == PatternSlot.Actor && !known && nouns is null),
        };
    }

    private static List<(string Word, int Column)> Split(
        LexiconLine line,
        string text,
        List<LexiconError> errors
    )
    {
        var list = new List<(string, int)>();
        int offset = line.Position.Column + line.Text.Length - text.Length;
        int i = 0;
        while (i < text.Length)
        {
            if (text[i] == ' ')
            {
                i++;
                continue;
            }
            char close =
                text[i] == '{' ? '}'
                : text[i] == '(' ? ')'
                : ' ';
            int end = text.IndexOf(close, i);
            if (end < 0 && close != ' ')
            {
                errors.Add(
                    new LexiconError(
                        "NX141",
                        line.File,
                        line.Position with
                        {
                            Column = offset + i,
                        },
                        $"'{text[i..]}' is not closed; expected '{close}'"
                    )
                );
                break;
            }
            end =
                end < 0 ? text.Length
                : close == ' ' ? end
                : end + 1;
            while (end < text.Length && text[end] != ' ')
            {
                end++;
            }
            list.Add((text[i..end], offset + i));
            i = end;
        }
        return list;
    }
}
