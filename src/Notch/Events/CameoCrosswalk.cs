using System.Collections.Frozen;
using Notch.Lexicons;

namespace Notch.Events;

/// <summary>Which PLOVER type and mode a CAMEO code becomes, from <c>cameo.txt</c>. Immutable.</summary>
public sealed class CameoCrosswalk
{
    /// <summary>The file that the codes stand in.</summary>
    public const string File = "cameo.txt";

    private readonly FrozenDictionary<string, CameoCode> codes;

    private CameoCrosswalk(List<CameoCode> list)
    {
        Codes = list;
        codes = list.ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);
    }

    /// <summary>All codes, in file order.</summary>
    public IReadOnlyList<CameoCode> Codes { get; }

    /// <summary>Reads <c>cameo.txt</c>.</summary>
    /// <param name="text">The lexicon.</param>
    /// <exception cref="LexiconException">Something in the file is wrong; holds all errors.</exception>
    public static CameoCrosswalk Load(LexiconText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var errors = new List<LexiconError>();
        var crosswalk = Load(text, EventTypes.Load(text, errors), errors);
        return errors.Count == 0 ? crosswalk : throw new LexiconException(errors);
    }

    internal static CameoCrosswalk Load(
        LexiconText text,
        EventTypes types,
        List<LexiconError> errors
    )
    {
        var list = new List<CameoCode>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var lines = text.Under(File)
            .SelectMany(f => LexiconFile.Parse(f.Key, f.Value, errors).Lines);
        foreach (var line in lines)
        {
            if (Read(line, types, errors) is { } code)
            {
                if (seen.Add(code.Code))
                {
                    list.Add(code);
                }
                else
                {
                    errors.Add(line.Error("NX146", $"code {code.Code} stands twice"));
                }
            }
        }
        return new CameoCrosswalk(list);
    }

    /// <summary>What a code becomes.</summary>
    /// <param name="code">With its leading zero; a code that is not listed falls back to the next shorter one.</param>
    /// <param name="found">The listed code.</param>
    public bool TryGet(string code, out CameoCode found)
    {
        ArgumentNullException.ThrowIfNull(code);
        for (int length = code.Length; length >= 2; length--)
        {
            if (codes.TryGetValue(code[..length], out found!))
            {
                return true;
            }
        }
        found = null!;
        return false;
    }

    /// <summary>True when the very code is listed.</summary>
    /// <param name="code">With its leading zero.</param>
    public bool Contains(string code) => codes.ContainsKey(code);

    private static CameoCode? Read(LexiconLine line, EventTypes types, List<LexiconError> errors)
    {
        string[] parts = line.Rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        double weight = 0;
        bool good =
            parts.Length is 2 or 3
            && line.Keyword.Length is >= 2 and <= 4
            && line.Keyword.All(char.IsAsciiDigit)
            && (parts[0] == "-" || EventTypes.TryNumber(parts[0], out weight));
        if (!good)
        {
            errors.Add(
                line.Error("NX150", $"'{line.Text}': expected 'CODE GOLDSTEIN TYPE [mode]'")
            );
            return null;
        }
        EventType type = default;
        if (parts[1] != "-" && !EventTypes.TryParse(parts[1], out type))
        {
            errors.Add(line.Error("NX142", $"'{parts[1]}' is no event type"));
            return null;
        }
        string? mode = parts.Length == 3 ? parts[2] : null;
        if (mode is not null && (parts[1] == "-" || !types[type].Modes.ContainsKey(mode)))
        {
            errors.Add(line.Error("NX142", $"'{mode}' is no mode of {parts[1]}"));
            return null;
        }
        return new CameoCode(
            line.Keyword,
            parts[0] == "-" ? null : weight,
            parts[1] == "-" ? null : type,
            mode
        );
    }
}
