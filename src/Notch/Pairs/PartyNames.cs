using System.Diagnostics.CodeAnalysis;
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
        code = Find(name)?.Codes[^1].Code.Country ?? "";
        return code.Length > 0;
    }

    /// <summary>The group or person that a name means; false for countries, their capitals and their peoples.</summary>
    /// <param name="text">"hezbollah", "Angela Merkel".</param>
    /// <param name="actor">Its entry.</param>
    public bool TryGetActor(string text, [NotNullWhen(true)] out Actor? actor)
    {
        ArgumentNullException.ThrowIfNull(text);
        actor = text.Trim().Length == 0 ? null : Find(text.Trim());
        actor = actor?.Kind == ActorKind.Country ? null : actor;
        return actor is not null;
    }

    /// <summary>The canonical name of a country code; the code itself when the lexicon has none.</summary>
    /// <param name="code">"IRQ".</param>
    public string NameOf(string code) =>
        lexicon.TryGetCountry(code, out var country) ? country.Name : code;

    private Actor? Find(string name)
    {
        NameUse? best = null;
        foreach (var use in lexicon.Index.Find(name))
        {
            if (use.Actor is not null && use.Kind < NameKind.Place && !(best?.Kind <= use.Kind))
            {
                best = use;
            }
        }
        return best?.Actor;
    }
}
