using System.Collections.Frozen;
using System.Globalization;
using Notch.Lexicons;

namespace Notch.Mentions;

/// <summary>The words that name times, from "words/dates.txt". Immutable; safe to share among threads.</summary>
public sealed class DateLexicon
{
    private const string File = "words/dates.txt";
    private readonly FrozenDictionary<string, DateWord> words;
    private readonly FrozenDictionary<string, DateWord>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private DateLexicon(Dictionary<string, DateWord> entries)
    {
        words = entries.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads the lexicon's date words.</summary>
    /// <param name="text">The lexicon's files; a lexicon without "words/dates.txt" knows no word.</param>
    /// <exception cref="LexiconException">Some lines are wrong (NX050, NX051).</exception>
    public static DateLexicon Load(LexiconText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var errors = new List<LexiconError>();
        var entries = new Dictionary<string, DateWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var (path, content) in text.Under(File))
        {
            foreach (var line in LexiconFile.Parse(path, content, errors).Lines)
            {
                Read(line, entries, errors);
            }
        }
        if (errors.Count > 0)
        {
            throw new LexiconException(errors);
        }
        foreach (var word in entries.Values)
        {
            word.Phrases.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
        }
        return new DateLexicon(entries);
    }

    /// <summary>What is known about a word in any case; null when nothing is.</summary>
    internal DateWord? Find(ReadOnlySpan<char> word) =>
        lookup.TryGetValue(word, out var found) ? found : null;

    private static void Read(
        LexiconLine line,
        Dictionary<string, DateWord> words,
        List<LexiconError> errors
    )
    {
        if (line.Keyword == "festival")
        {
            ReadFestival(line, words, errors);
            return;
        }
        if (line.Keyword == "ref")
        {
            foreach (var child in line.Children)
            {
                AddPhrase(words, child.Text, line.Rest, festival: null);
            }
            return;
        }
        string[] parts = line.Rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int skipped = line.Keyword switch
        {
            "vague" or "every" => 0,
            "step" or "shift" => 2,
            _ => 1,
        };
        if (parts.Length <= skipped)
        {
            errors.Add(line.Error("NX050", $"'{line.Keyword}' names no word"));
            return;
        }
        for (int i = skipped; i < parts.Length; i++)
        {
            if (!words.TryGetValue(parts[i], out var word))
            {
                words[parts[i]] = word = new DateWord();
            }
            string? problem = Set(word, line.Keyword, parts, isPlural: i > skipped);
            if (problem is not null)
            {
                errors.Add(line.Error("NX050", problem));
                return;
            }
        }
    }

    /// <summary>Gives a word its class; returns what is wrong with the line, or null.</summary>
    private static string? Set(DateWord word, string keyword, string[] parts, bool isPlural)
    {
        string value = parts[0];
        switch (keyword)
        {
            case "unit":
                if (!Enum.TryParse(value, ignoreCase: true, out DateUnit unit))
                {
                    return $"'{value}' is no unit of time";
                }
                word.Unit = unit;
                word.IsPlural = isPlural;
                return null;
            case "season":
                word.Season = value;
                return null;
            case "part":
                word.Part = value;
                return null;
            case "vague":
                word.IsVague = true;
                return null;
            case "modify":
                word.Modify = value;
                return null;
            case "about":
                word.About = value;
                return null;
            case "every":
                word.IsEvery = true;
                return null;
            case "often":
                word.Often = value;
                return null;
            default:
                return SetNumber(word, keyword, parts);
        }
    }

    private static string? SetNumber(DateWord word, string keyword, string[] parts)
    {
        string value = keyword is "step" or "shift" ? parts[1] : parts[0];
        if (
            !int.TryParse(
                value,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out int number
            )
        )
        {
            return $"'{keyword}' is no class of date words, or it wants a number: docs/dates.md lists them";
        }
        switch (keyword)
        {
            case "month":
                word.Month = number;
                return null;
            case "weekday":
                word.Weekday = number;
                return null;
            case "number":
                word.Number = number;
                return null;
            case "ordinal":
                word.Ordinal = number;
                return null;
            case "decade":
                word.Decade = number;
                return null;
            case "day":
                word.DayOffset = number;
                return null;
            case "step":
                word.Step = number;
                word.StepIsTold = parts[0] == "told";
                return null;
            case "shift":
                word.Shift = number;
                word.ShiftIsTold = parts[0] == "told";
                return null;
            default:
                return $"'{keyword}' is no class of date words; docs/dates.md lists them";
        }
    }

    private static void ReadFestival(
        LexiconLine line,
        Dictionary<string, DateWord> words,
        List<LexiconError> errors
    )
    {
        var rule = line.Children.Count == 1 ? FestivalRule(line.Children[0]) : null;
        if (rule is null)
        {
            errors.Add(
                line.Error(
                    "NX051",
                    "a festival wants one rule below it: on, nth, easter, hijri, hebrew or lunar, with its numbers"
                )
            );
            return;
        }
        foreach (string name in line.Rest.Split(',', StringSplitOptions.TrimEntries))
        {
            AddPhrase(words, name, "", rule);
        }
    }

    private static DateFestival? FestivalRule(LexiconLine line)
    {
        string rest = line.Keyword is "nth" or "easter" ? line.Rest : line.Rest.Replace('-', ' ');
        var numbers = new List<int>();
        foreach (string part in rest.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (
                !int.TryParse(
                    part,
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out int number
                )
            )
            {
                return null;
            }
            numbers.Add(number);
        }
        return (line.Keyword, numbers.Count) switch
        {
            ("on", 2) => new DateFestival("on", numbers[0], numbers[1], 0, 1),
            ("nth", 3) => new DateFestival("nth", numbers[0], numbers[1], numbers[2], 1),
            ("easter", 1) => new DateFestival("easter", numbers[0], 0, 0, 1),
            ("hijri" or "hebrew" or "lunar", 2) => new DateFestival(
                line.Keyword,
                numbers[0],
                numbers[1],
                0,
                1
            ),
            ("hijri" or "hebrew" or "lunar", 3) => new DateFestival(
                line.Keyword,
                numbers[0],
                numbers[1],
                0,
                numbers[2]
            ),
            _ => null,
        };
    }

    private static void AddPhrase(
        Dictionary<string, DateWord> words,
        string phrase,
        string value,
        DateFestival? festival
    )
    {
        var pieces = DatePieces.Words(phrase);
        if (!words.TryGetValue(pieces[0], out var word))
        {
            words[pieces[0]] = word = new DateWord();
        }
        word.Phrases.Add(new DatePhrase(pieces, value, festival));
    }
}
