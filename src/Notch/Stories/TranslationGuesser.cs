using System.Text.RegularExpressions;
using Notch.Lexicons;

namespace Notch.Stories;

/// <summary>Tells from stray traits which language a story was carried over from, by lexicon/stories/translations.txt.</summary>
internal sealed partial class TranslationGuesser
{
    private const int MinTraits = 3;
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(250);

    private readonly (string Code, Regex[] Words, Regex[] Habits)[] _languages;

    private TranslationGuesser(IEnumerable<(string, Regex[], Regex[])> languages) =>
        _languages = [.. languages];

    public static TranslationGuesser Read(
        IEnumerable<LexiconLine> lines,
        ICollection<LexiconError> errors
    )
    {
        var languages = new List<(string, Regex[], Regex[])>();
        foreach (var line in lines)
        {
            var words = new List<Regex>();
            var habits = new List<Regex>();
            foreach (var child in line.Children)
            {
                switch (child.Keyword)
                {
                    case "phrase" or "spelling" when child.Rest.Length > 0:
                        words.Add(PhrasePattern(child.Rest, ignoreCase: child.Keyword == "phrase"));
                        break;
                    case "habit" when Habit(child.Rest) is { } habit:
                        habits.Add(habit);
                        break;
                    default:
                        errors.Add(
                            child.Error(
                                "NX044",
                                $"\"{child.Text}\"; expected a phrase, a spelling or a known habit"
                            )
                        );
                        break;
                }
            }
            languages.Add((line.Rest, [.. words], [.. habits]));
        }
        return new TranslationGuesser(languages);
    }

    /// <summary>ISO 639-1 code of the language that shows through; null when the story seems to be written in its own.</summary>
    public string? Guess(string text)
    {
        string? best = null;
        int most = MinTraits - 1;
        foreach (var (code, words, habits) in _languages)
        {
            int found = words.Count(w => w.IsMatch(text));
            int traits = found + habits.Count(h => h.IsMatch(text));
            if (found > 0 && traits > most)
            {
                best = code;
                most = traits;
            }
        }
        return best;
    }

    /// <summary>Words in order, "(a | b)" either; a blank stands for any white space.</summary>
    private static Regex PhrasePattern(string phrase, bool ignoreCase)
    {
        string pattern = Regex
            .Escape(phrase.Replace(" | ", "|", StringComparison.Ordinal))
            .Replace(@"\(", "(?:", StringComparison.Ordinal)
            .Replace(@"\)", ")", StringComparison.Ordinal)
            .Replace(@"\|", "|", StringComparison.Ordinal)
            .Replace(@"\ ", @"\s", StringComparison.Ordinal);
        // "they" must not end in a phrase's "the".
        pattern = $@"(?<!\w){pattern}(?!\w)";
        var options =
            RegexOptions.CultureInvariant
            | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        return new Regex(pattern, options, Timeout);
    }

    private static Regex? Habit(string name) =>
        name switch
        {
            "space-before-mark" => SpaceBeforeMark(),
            "space-inside-quotes" => SpaceInsideQuotes(),
            "stray-stop" => StrayStop(),
            "dash-for-is" => DashForIs(),
            "inverted-mark" => InvertedMark(),
            _ => null,
        };

    /// <summary>"No to war !" as French sets it.</summary>
    [GeneratedRegex(
        @"\w [!?:;,]\s",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex SpaceBeforeMark();

    /// <summary>Guillemets turned into quotation marks keep their blanks.</summary>
    [GeneratedRegex(
        "\\w [\u201C\u201D\"] ?[.,\n]|[\u201C\"] \\w[^\u201C\u201D\"\n]{1,200} [\u201C\u201D\"]",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex SpaceInsideQuotes();

    /// <summary>A full stop that stands alone after the sentence's own.</summary>
    [GeneratedRegex(
        @"[.!?\u201D""] \.(?:\s|$)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex StrayStop();

    /// <summary>"Our task - to prevent this" as Russian leaves out the verb.</summary>
    [GeneratedRegex(
        @"\b(?:task|goal|aim|question|result) [-\u2013\u2014] (?:to|the|a)\b",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex DashForIs();

    [GeneratedRegex(
        "[\u00BF\u00A1]\\w",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex InvertedMark();
}
