using System.Collections.Frozen;
using Notch.Lexicons;

namespace Notch.Events;

/// <summary>Goldstein weights by CAMEO code (Goldstein 1992, as extended to CAMEO and distributed with public event data). Immutable.</summary>
public sealed class GoldsteinScale
{
    private readonly FrozenDictionary<string, double> weights;

    internal GoldsteinScale(IEnumerable<CameoCode> codes) =>
        weights = codes
            .Where(c => c.Goldstein is not null)
            .ToFrozenDictionary(c => c.Code, c => c.Goldstein!.Value, StringComparer.Ordinal);

    /// <summary>Reads <c>cameo.txt</c>.</summary>
    /// <param name="text">The lexicon.</param>
    /// <exception cref="LexiconException">Something in the file is wrong; holds all errors.</exception>
    public static GoldsteinScale Load(LexiconText text) => new(CameoCrosswalk.Load(text).Codes);

    /// <summary>The weight of a code, -10 (conflict) to +10 (cooperation).</summary>
    /// <param name="code">A CAMEO code with its leading zero; a code without a weight takes that of the next shorter one.</param>
    /// <param name="weight">The weight.</param>
    public bool TryGet(string code, out double weight)
    {
        ArgumentNullException.ThrowIfNull(code);
        for (int length = code.Length; length >= 2; length--)
        {
            if (weights.TryGetValue(code[..length], out weight))
            {
                return true;
            }
        }
        weight = 0;
        return false;
    }
}
