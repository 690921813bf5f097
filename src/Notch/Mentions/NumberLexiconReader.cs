using System.Globalization;
using Notch.Lexicons;

namespace Notch.Mentions;

/// <summary>Gathers the lines of "words/numbers.txt".</summary>
internal sealed class NumberLexiconReader
{
    public Dictionary<string, double> Numbers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, double> Scales { get; } = new(StringComparer.Ordinal);

    public List<string> Names { get; } = [];

    public List<string> Groups { get; } = [];

    public Dictionary<(string Role, string Word), NumberKind> Kinds { get; } = [];

    public List<(string[] Words, (double Low, double High) Value)> Vague { get; } = [];

    public List<(string[] Words, NumberBound Value)> Bounds { get; } = [];

    public List<(string[] Words, NumberBound Value)> Afters { get; } = [];

    public List<(string[] Words, string Value)> Currencies { get; } = [];

    public void Read(LexiconLine line, List<LexiconError> errors)
    {
        if (!TryRead(line))
        {
            errors.Add(
                line.Error(
                    "NX053",
                    $"'{line.Text}' is no line of counting words; docs/numbers.md lists their kinds"
                )
            );
        }
    }

    private bool TryRead(LexiconLine line)
    {
        string[] words = line.Rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return false;
        }
        switch (line.Keyword)
        {
            case "number" or "scale":
                return TryReadNumber(line.Keyword == "number" ? Numbers : Scales, words);
            case "vague":
                return TryReadVague(words);
            case "bound" or "after":
                var list = line.Keyword == "bound" ? Bounds : Afters;
                bool isBound = Enum.TryParse<NumberBound>(
                    words[0].Replace("-", "", StringComparison.Ordinal),
                    ignoreCase: true,
                    out var bound
                );
                list.AddRange(Phrases(words.Skip(1)).Select(p => (p, bound)));
                return isBound;
            case "currency":
                Currencies.AddRange(Phrases(words.Skip(1)).Select(p => (p, words[0])));
                return words.Length > 1;
            case "name":
                Names.AddRange(words);
                return true;
            case "group":
                Groups.AddRange(words);
                return true;
            case "noun"
            or "object"
            or "person"
            or "subject"
            or "state"
            or "in"
            or "takes"
            or "strong":
                bool isKind = Enum.TryParse<NumberKind>(
                    words[0] == "animals" ? "count" : words[0],
                    ignoreCase: true,
                    out var kind
                );
                foreach (string word in words.Skip(1))
                {
                    Kinds[(line.Keyword, word)] = kind;
                }
                return isKind;
            default:
                return false;
        }
    }

    private static bool TryReadNumber(Dictionary<string, double> target, string[] words)
    {
        bool isNumber = TryNumber(words[0], out double number);
        foreach (string word in words.Skip(1))
        {
            target[word] = number;
        }
        return isNumber && words.Length > 1;
    }

    private bool TryReadVague(string[] words)
    {
        if (words.Length < 3 || !TryNumber(words[0], out double low))
        {
            return false;
        }
        bool isHigh = TryNumber(words[1], out double high);
        Vague.AddRange(Phrases(words.Skip(2)).Select(p => (p, (low, high))));
        return isHigh;
    }

    private static bool TryNumber(string word, out double value) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    private static IEnumerable<string[]> Phrases(IEnumerable<string> words) =>
        string.Join(' ', words)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Split(' '));
}
