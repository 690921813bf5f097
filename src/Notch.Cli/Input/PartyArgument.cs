using Notch.Actors;
using Notch.Lexicons;
using Notch.Pairs;

namespace Notch.Cli.Input;

/// <summary>Parties on the command line: "Iraq", "IRQ", "IRQ/MIL", "Hezbollah", "EU", "West=USA+GBR+FRA".</summary>
internal sealed class PartyArgument
{
    private readonly PartyNames _names = new(ActorLexicon.Load(LexiconText.Shipped()));
    private readonly PartyReader _reader;

    /// <summary>Reads with the lexicon's sets.</summary>
    /// <param name="sets">Sets of the user's own, which stand before those of the lexicon.</param>
    public PartyArgument(PartySets? sets = null)
    {
        var shipped = PartySets.Load(LexiconText.Shipped());
        _reader = sets is null
            ? new PartyReader(_names, shipped)
            : new PartyReader(_names, sets, shipped);
    }

    /// <summary>The code of a name.</summary>
    /// <exception cref="CliException">The name is not known and does not look like a code (NX506).</exception>
    public string Code(string text) =>
        _reader.TryCode(text, out string code)
            ? code
            : throw new CliException(
                "NX506",
                $"'{text}' names no country or organisation that the lexicon knows; expected a name such as Iraq or a code such as IRQ"
            );

    /// <summary>A party or a set of parties.</summary>
    /// <exception cref="CliException">A name is not known (NX506), or a sector (NX508).</exception>
    public Party Party(string text) =>
        _reader.TryRead(text, out var party, out string? problem)
            ? party
            : throw new CliException(
                problem.Contains("is no sector", StringComparison.Ordinal) ? "NX508" : "NX506",
                problem
            );

    /// <summary>The name of a code.</summary>
    public string Name(string code) => _names.NameOf(code);
}
