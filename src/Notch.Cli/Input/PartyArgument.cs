using Notch.Actors;
using Notch.Lexicons;
using Notch.Pairs;

namespace Notch.Cli.Input;

/// <summary>Parties on the command line: "Iraq", "IRQ", "IRQ/MIL", "Hezbollah", "EU", "West=USA+GBR+FRA".</summary>
/// <param name="sets">Sets of the user's own, which stand before those of the lexicon.</param>
internal sealed class PartyArgument(PartySets? sets = null)
{
    private readonly PartySets _sets = PartySets.Load(LexiconText.Shipped());
    private readonly PartyNames _names = new(ActorLexicon.Load(LexiconText.Shipped()));

    /// <summary>The code of a name.</summary>
    /// <exception cref="CliException">The name is not known and does not look like a code (NX506).</exception>
    public string Code(string text) =>
        _names.TryGetCode(text, out string code) ? code
        : IsCode(text) ? text
        : throw Unknown(text);

    /// <summary>A party or a set of parties.</summary>
    /// <exception cref="CliException">A name is not known (NX506), or a sector (NX508).</exception>
    public Party Party(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        string members = text[(equals + 1)..];
        if (equals < 0 && !members.Contains('+', StringComparison.Ordinal))
        {
            return sets?.TryGet(text, out var own) == true ? Pairs.Party.Of(own)
                : _sets.TryGet(text, out var known) ? Pairs.Party.Of(known)
                : Pairs.Party.Of(Member(text.Trim()));
        }
        PartyMember[] all =
        [
            .. members
                .Split('+', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .SelectMany(m => Party(m).Members)
                .Distinct(),
        ];
        return new Party(
            equals > 0 ? text[..equals].Trim() : string.Join('+', all.Select(m => m.ToString())),
            all
        );
    }

    /// <summary>The name of a code.</summary>
    public string Name(string code) => _names.NameOf(code);

    private PartyMember Member(string text)
    {
        int slash = text.LastIndexOf('/');
        if (slash > 0)
        {
            string sector = text[(slash + 1)..].ToUpperInvariant();
            return Sector.IsKnown(sector)
                ? new PartyMember(Code(text[..slash]), sector)
                : throw new CliException(
                    "NX508",
                    $"'{sector}' is no sector; expected one of {string.Join(' ', Sector.All)}"
                );
        }
        return !IsCode(text) && _names.TryGetActor(text, out var actor)
            ? PartyMember.Of(actor)
            : new PartyMember(Code(text));
    }

    private static CliException Unknown(string text) =>
        new(
            "NX506",
            $"'{text}' names nobody that the lexicon knows; expected a name such as Iraq or Hezbollah, a set such as EU, or a code such as IRQ"
        );

    /// <summary>Foreign files have codes of their own.</summary>
    private static bool IsCode(string text) =>
        text.Length is >= 2 and <= 12
        && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
}
