using System.Collections.Frozen;
using Notch.Actors;

namespace Notch.Web.Words;

/// <summary>Names of countries and organisations by their codes.</summary>
/// <param name="names">"IRQ" to "Iraq".</param>
public sealed class ActorNames(IReadOnlyDictionary<string, string> names)
{
    /// <summary>Names that take no article although they look as if they did, and those that take one.</summary>
    private static readonly string[] TakesArticle =
    [
        "United ",
        "Netherlands",
        "Philippines",
        "Maldives",
        "Bahamas",
        "Gambia",
        "Comoros",
        "Seychelles",
        "Solomon Islands",
        "Marshall Islands",
        "Czech Republic",
        "Dominican Republic",
        "Central African Republic",
        "Democratic Republic",
        "Republic of",
        "Vatican",
        "Holy See",
        "European Union",
        "Arab League",
        "African Union",
    ];

    /// <summary>PLOVER's codes that are no states.</summary>
    private static readonly (string Code, string Name)[] NoStates =
    [
        ("EUR", "European Union"),
        ("IGO", "International organisations"),
        ("IMG", "Armed groups across borders"),
        ("ISM", "Social movements"),
        ("MNC", "International companies"),
        ("NGO", "Non-governmental organisations"),
        ("UNO", "United Nations"),
    ];

    private readonly FrozenDictionary<string, string> _names = names.ToFrozenDictionary(
        StringComparer.Ordinal
    );

    /// <summary>The names of a lexicon's countries, and of PLOVER's codes that are no states.</summary>
    /// <param name="lexicon">The lexicon.</param>
    public static ActorNames Of(ActorLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        var names = NoStates.ToDictionary(n => n.Code, n => n.Name, StringComparer.Ordinal);
        foreach (var actor in lexicon.Actors.Where(a => a.Kind == ActorKind.Country))
        {
            names.TryAdd(actor.Codes[0].Code.Country, actor.Name);
        }
        return new ActorNames(names);
    }

    /// <summary>"United States"; the code itself when no name is known.</summary>
    /// <param name="code">"USA".</param>
    public string Of(string code) => _names.GetValueOrDefault(code, code);

    /// <summary>"the United States", for the middle of a sentence.</summary>
    /// <param name="code">"USA".</param>
    public string InText(string code)
    {
        var name = Of(code);
        return TakesArticle.Any(start => name.StartsWith(start, StringComparison.Ordinal))
            ? $"the {name}"
            : name;
    }
}
