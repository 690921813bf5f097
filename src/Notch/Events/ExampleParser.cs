using System.Globalization;
using Notch.Actors;
using Notch.Lexicons;

namespace Notch.Events;

/// <summary>Reads the example lines of a pattern.</summary>
internal static class ExampleParser
{
    private static readonly DateOnly Default = new(2020, 1, 10);

    /// <summary>Reads one "+" or "-" line; null when it is wrong.</summary>
    /// <param name="line">The line.</param>
    /// <param name="type">The pattern's type, which an expectation need not repeat; null for folds.</param>
    /// <param name="mode">The pattern's mode.</param>
    /// <param name="types">All types.</param>
    /// <param name="errors">Receives what is wrong.</param>
    public static VerbExample? Read(
        LexiconLine line,
        EventType? type,
        string? mode,
        EventTypes types,
        List<LexiconError> errors
    )
    {
        string sentence = line.Rest;
        var published = Default;
        int at = sentence.LastIndexOf('@');
        if (at >= 0)
        {
            if (
                !DateOnly.TryParseExact(
                    sentence[(at + 1)..].Trim(),
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out published
                )
            )
            {
                errors.Add(
                    line.Error("NX148", $"'{sentence[at..]}' is no date; expected '@2019-05-07'")
                );
                return null;
            }
            sentence = sentence[..at].Trim();
        }
        if (sentence.Length == 0)
        {
            errors.Add(line.Error("NX148", $"a '{line.Keyword}' without a sentence"));
            return null;
        }
        if (line.Keyword == "-")
        {
            return new VerbExample(line.Place, sentence, published, []);
        }
        var expected = new List<ExpectedEvent>();
        foreach (var child in line.Children)
        {
            if (Expect(child, type, mode, types, errors) is { } one)
            {
                expected.Add(one);
            }
        }
        if (line.Children.Count == 0)
        {
            errors.Add(
                line.Error(
                    "NX148",
                    "a '+' sentence needs a line under it that says what it codes: 'FRA GOV -> RUS'"
                )
            );
        }
        return expected.Count == 0
            ? null
            : new VerbExample(line.Place, sentence, published, expected);
    }

    private static ExpectedEvent? Expect(
        LexiconLine line,
        EventType? type,
        string? mode,
        EventTypes types,
        List<LexiconError> errors
    )
    {
        string[] halves = line.Text.Split('|', 2);
        string[] sides = halves[0].Split("->", 2, StringSplitOptions.TrimEntries);
        EventStatus? status = null;
        if (halves.Length == 2)
        {
            foreach (string word in halves[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (EventTypes.TryParse(word, out var named))
                {
                    type = named;
                    mode = null;
                }
                else if (type is { } t && types[t].Modes.ContainsKey(word))
                {
                    mode = word;
                }
                else if (StatusOf(word) is { } s)
                {
                    status = s;
                }
                else
                {
                    errors.Add(
                        line.Error(
                            "NX148",
                            $"'{word}' after '|' is no type, no mode of {(type is { } x ? EventTypes.Name(x) : "a type")} and no status"
                        )
                    );
                    return null;
                }
            }
        }
        if (type is null)
        {
            errors.Add(
                line.Error(
                    "NX148",
                    "under a fold the type must be named: 'TUR -> SYR | REJECT yield'"
                )
            );
            return null;
        }
        var actors = Codes(line, sides[0], errors);
        var recipients = sides.Length == 2 ? Codes(line, sides[1], errors) : [];
        return actors is null || recipients is null
            ? null
            : new ExpectedEvent(actors, recipients, type.Value, mode, status);
    }

    /// <summary>Reads a status as the lexicon writes it: "planned".</summary>
    /// <param name="word">Lower case.</param>
    public static EventStatus? StatusOf(string word)
    {
        foreach (var status in Enum.GetValues<EventStatus>())
        {
            if (status.ToString().Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return status;
            }
        }
        return null;
    }

    private static List<ActorCode>? Codes(LexiconLine line, string text, List<LexiconError> errors)
    {
        var codes = new List<ActorCode>();
        foreach (string part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            string[] words = part.Split(' ');
            bool good =
                words.Length is 1 or 2
                && words.All(w => w.Length == 3 && w.All(c => c is '-' or (>= 'A' and <= 'Z')));
            if (!good)
            {
                errors.Add(
                    line.Error(
                        "NX148",
                        $"'{part}' is no actor code; expected 'FRA', 'FRA GOV', '--- REB' or '---' for nobody, with commas between"
                    )
                );
                return null;
            }
            var code = Sector.IsKnown(part) ? new ActorCode("", part) : ActorCode.Parse(part);
            if (code.Country != "---")
            {
                codes.Add(code);
            }
        }
        return codes;
    }
}
