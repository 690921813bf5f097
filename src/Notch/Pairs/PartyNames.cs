using Notch.Actors;

namespace Notch.Pairs;

/// <summary>Codes of countries and organisations by the names that people write: "Iraq", "Iraqi", "Baghdad", "European Union".</summary>
/// <param name="lexicon">The actors.</param>
public sealed class PartyNames(ActorLexicon lexicon)
{
    /// <summary>The country or organisation code of a name, in any case. A code stands for itself.</summary>
    /// <param name="text">"IRQ", "iraq", "Washington".</param>
    /// <param name="code">"IRQ".</param>
    public bool TryGetCode(string text, out string code)
    {
        ArgumentNullException.ThrowIfNull(text);
        code = "";
        string name = text.Trim();
        if (name.Length == 0)
        {
            return false;
        }
        if (name.Length == 3 && lexicon.TryGetCountry(name.ToUpperInvariant(), out var country))
        {
            code = country.Codes[0].Code.Country;
            return true;
        }
        NameUse? best = null;
        foreach (var use in lexicon.Index.Find(name))
        {
            if (use.Actor is not null && use.Kind < NameKind.Place && !(best?.Kind <= use.Kind))
            {
                best = use;
            }
        }
        code = best?.Actor?.Codes[^1].Code.Country ?? "";
        return code.Length > 0;
    }

    /// <summary>The canonical name of a country code; the code itself when the lexicon has none.</summary>
    /// <param name="code">"IRQ".</param>
    public string NameOf(string code) =>
        lexicon.TryGetCountry(code, out var country) ? country.Name : code;
}
