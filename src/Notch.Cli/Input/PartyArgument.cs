using Notch.Actors;
using Notch.Lexicons;
using Notch.Pairs;

namespace Notch.Cli.Input;

/// <summary>Names and codes of parties on the command line: "Iraq", "IRQ", "Washington".</summary>
internal sealed class PartyArgument
{
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

    /// <summary>The name of a code.</summary>
    public string Name(string code) => _names.NameOf(code);

    /// <summary>Foreign files have codes of their own.</summary>
    private static bool IsCode(string text) =>
        text.Length is >= 2 and <= 12
        && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
}
