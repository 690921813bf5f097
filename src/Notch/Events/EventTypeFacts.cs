using Notch.Lexicons;

namespace Notch.Events;

/// <summary>What <c>plover.txt</c> says of one type.</summary>
/// <param name="Type">The type.</param>
public sealed record EventTypeFacts(EventType Type)
{
    /// <summary>A few words of our own for people.</summary>
    public string Label { get; init; } = "";

    /// <summary>Quad class.</summary>
    public QuadClass Quad { get; init; }

    /// <summary>PLOVER score where no mode fits, -10 to +10.</summary>
    public double Score { get; init; }

    /// <summary>CAMEO code where no mode fits.</summary>
    public string Cameo { get; init; } = "";

    /// <summary>True when the type is not coded without a recipient.</summary>
    public bool RecipientRequired { get; init; }

    /// <summary>Modes by name, in file order.</summary>
    public IReadOnlyDictionary<string, EventMode> Modes { get; init; } =
        new Dictionary<string, EventMode>();

    internal static EventTypeFacts Read(EventType type, LexiconLine line, List<LexiconError> errors)
    {
        var facts = new EventTypeFacts(type);
        var modes = new Dictionary<string, EventMode>(StringComparer.Ordinal);
        foreach (var child in line.Children)
        {
            switch (child.Keyword)
            {
                case "label":
                    facts = facts with { Label = child.Rest };
                    break;
                case "quad" when child.Rest is "1" or "2" or "3" or "4":
                    facts = facts with { Quad = (QuadClass)(child.Rest[0] - '0') };
                    break;
                case "score" when EventTypes.TryNumber(child.Rest, out double score):
                    facts = facts with { Score = score };
                    break;
                case "cameo" when child.Rest.Length > 1:
                    facts = facts with { Cameo = child.Rest };
                    break;
                case "recipient" when child.Rest == "required":
                    facts = facts with { RecipientRequired = true };
                    break;
                case "mode":
                    if (ReadMode(child, errors) is { } mode)
                    {
                        modes[mode.Name] = mode;
                    }
                    break;
                default:
                    errors.Add(
                        child.Error(
                            "NX140",
                            $"'{child.Text}' is not understood here; expected 'label WORDS', 'quad 1..4', 'score NUMBER', 'cameo CODE', 'recipient required' or 'mode NAME NUMBER'"
                        )
                    );
                    break;
            }
        }
        if (facts.Quad == QuadClass.None || facts.Cameo.Length == 0)
        {
            errors.Add(line.Error("NX140", $"type {line.Rest} needs a 'quad' and a 'cameo' line"));
        }
        return facts with { Modes = modes };
    }

    private static EventMode? ReadMode(LexiconLine line, List<LexiconError> errors)
    {
        string[] parts = line.Rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2 || !EventTypes.TryNumber(parts[1], out double score))
        {
            errors.Add(line.Error("NX150", $"'{line.Text}': expected 'mode NAME NUMBER'"));
            return null;
        }
        string? cameo = null;
        var of = new List<EventType>();
        var ofCodes = new List<(EventType, string)>();
        foreach (var child in line.Children)
        {
            if (child.Keyword == "cameo" && child.Rest.Length > 0)
            {
                cameo = child.Rest;
            }
            else if (child.Keyword == "of")
            {
                foreach (string name in child.Rest.Split(' '))
                {
                    string[] act = name.Split('/');
                    if (!EventTypes.TryParse(act[0], out var about))
                    {
                        errors.Add(child.Error("NX142", $"'{name}' is no event type"));
                    }
                    else if (act.Length == 1)
                    {
                        of.Add(about);
                    }
                    else
                    {
                        ofCodes.Add((about, act[1]));
                    }
                }
            }
            else
            {
                errors.Add(
                    child.Error(
                        "NX140",
                        $"'{child.Text}': expected 'cameo CODE' or 'of TYPE TYPE/CAMEO ...'"
                    )
                );
            }
        }
        return new EventMode(parts[0], score, cameo, of) { OfCodes = ofCodes };
    }
}
