using System.Collections.Frozen;
using System.Globalization;
using Notch.Events;
using Notch.Lexicons;

namespace Notch.Pairs;

/// <summary>Quad class and weight of an older codebook's numeric codes. Codes are strings with their leading zero. Immutable.</summary>
public sealed class EventCodebook
{
    private readonly FrozenDictionary<string, double> _weights;
    private readonly FrozenDictionary<string, double> _roots;
    private readonly Func<int, QuadClass> _quadOfRoot;

    private EventCodebook(
        string name,
        IEnumerable<KeyValuePair<string, double>> weights,
        Func<int, QuadClass> quadOfRoot
    )
    {
        Name = name;
        _quadOfRoot = quadOfRoot;
        _weights = weights.ToFrozenDictionary(StringComparer.Ordinal);
        _roots = _weights
            .GroupBy(w => w.Key[..2], StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g => Math.Round(g.Average(w => w.Value), 1),
                StringComparer.Ordinal
            );
    }

    /// <summary>"cameo" or "weis".</summary>
    public string Name { get; }

    /// <summary>CAMEO with the Goldstein weights of <c>cameo.txt</c>; roots 01 to 20.</summary>
    /// <param name="text">The lexicon.</param>
    public static EventCodebook Cameo(LexiconText text) =>
        new(
            "cameo",
            CameoCrosswalk
                .Load(text)
                .Codes.Where(c => c.Goldstein is not null)
                .Select(c => KeyValuePair.Create(c.Code, c.Goldstein!.Value)),
            root =>
                root switch
                {
                    >= 1 and <= 5 => QuadClass.VerbalCooperation,
                    >= 6 and <= 8 => QuadClass.MaterialCooperation,
                    >= 9 and <= 13 => QuadClass.VerbalConflict,
                    >= 14 and <= 20 => QuadClass.MaterialConflict,
                    _ => QuadClass.None,
                }
        );

    /// <summary>WEIS with the Goldstein weights of <c>weis.txt</c>; roots 01 to 22.</summary>
    /// <param name="text">The lexicon.</param>
    /// <exception cref="LexiconException">The file is wrong; holds all errors.</exception>
    public static EventCodebook Weis(LexiconText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var errors = new List<LexiconError>();
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (path, content) in text.Under("weis.txt"))
        {
            foreach (var line in LexiconFile.Parse(path, content, errors).Lines)
            {
                bool good =
                    line.Keyword.Length == 3
                    && line.Keyword.All(char.IsAsciiDigit)
                    && double.TryParse(
                        line.Rest,
                        NumberStyles.Float,
                        CultureInfo.InvariantCulture,
                        out double weight
                    )
                    && weights.TryAdd(line.Keyword, weight);
                if (!good)
                {
                    errors.Add(
                        line.Error(
                            "NX511",
                            $"'{line.Text}': expected a code of three digits, once, and its weight"
                        )
                    );
                }
            }
        }
        return errors.Count == 0
            ? new EventCodebook("weis", weights, WeisQuad)
            : throw new LexiconException(errors);
    }

    /// <summary>True when the very code is listed.</summary>
    /// <param name="code">With its leading zero.</param>
    public bool Contains(string code) => _weights.ContainsKey(code);

    /// <summary>Quad class and weight of a code. A code that is not listed takes the weight of the next shorter one, or the mean of its root.</summary>
    /// <param name="code">With its leading zero.</param>
    /// <param name="quad">Quad class of its root.</param>
    /// <param name="weight">-10 to +10.</param>
    public bool TryGet(string code, out QuadClass quad, out double weight)
    {
        ArgumentNullException.ThrowIfNull(code);
        quad = QuadClass.None;
        weight = 0;
        if (
            code.Length is < 2 or > 4
            || !int.TryParse(
                code.AsSpan(0, 2),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out int root
            )
            || (quad = _quadOfRoot(root)) == QuadClass.None
        )
        {
            return false;
        }
        for (int length = code.Length; length >= 2; length--)
        {
            if (_weights.TryGetValue(code[..length], out weight))
            {
                return true;
            }
        }
        return _roots.TryGetValue(code[..2], out weight);
    }

    /// <summary>The custom of the KEDS project: yield, grant and reward are deeds; demonstrate, reduce, expel, seize and force are deeds.</summary>
    private static QuadClass WeisQuad(int root) =>
        root switch
        {
            1 or 6 or 7 => QuadClass.MaterialCooperation,
            >= 2 and <= 5 or >= 8 and <= 10 => QuadClass.VerbalCooperation,
            >= 11 and <= 17 => QuadClass.VerbalConflict,
            >= 18 and <= 22 => QuadClass.MaterialConflict,
            _ => QuadClass.None,
        };
}
