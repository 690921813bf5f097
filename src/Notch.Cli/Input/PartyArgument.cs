using Notch.Actors;
using Notch.Lexicons;
using Notch.Pairs;

namespace Notch.Cli.Input;

/// <summary>Names and codes of parties on the command line: "Iraq", "IRQ", "Washington".</summary>
internal sealed class PartyArgument
{
    private readonly PartySets _sets = PartySets.Load(LexiconText.Shipped());
    private readonly PartyNames _names = new(ActorLexicon.Load(LexiconText.Shipped()));

    /// <summary>The code of a name.</summary>
    /// <exception cref="CliException">The name is not known and does not look like a code (NX506).</exception>
    public string Code(string text) =>
        _names.TryGetCode(text, out string code) ? code
        : IsCode(text) ? text
        : throw new CliException(
            "NX506",
            $"'{text}' names no country or organisation that the lexicon knows; expected a name such as Iraq or a code such as IRQ"
        );

    /// <summary>A party or a set of parties: "Iraq", "EU", "USA+GBR", "West=USA+GBR+FRA".</summary>
    /// <exception cref="CliException">A name is not known (NX506).</exception>
    public PartySet Set(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        string members = text[(equals + 1)..];
        if (equals < 0 && !members.Contains('+', StringComparison.Ordinal))
        {
            return _sets.TryGet(text, out var known) ? known : PartySet.Of(Code(text));
        }
        string[] codes =
        [
            .. members
                .Split('+', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .SelectMany(m => Set(m).Codes)
                .Distinct(StringComparer.Ordinal),
        ];
        return new PartySet(equals > 0 ? text[..equals].Trim() : string.Join('+', codes), codes);
    }

    /// <summary>The name of a code.</summary>
    public string Name(string code) => _names.NameOf(code);

    /// <summary>Foreign files have codes of their own.</summary>
    private static bool IsCode(string text) =>
        text.Length is >= 2 and <= 12
        && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
}
