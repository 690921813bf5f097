using System.CommandLine;
using Notch.Actors;
using Notch.Lexicons;
using Notch.Pairs;

namespace Notch.Cli.Input;

/// <summary>Options that say between whom a series runs and what it counts; the same for stores and files.</summary>
internal sealed class SelectionOptions
{
    private readonly Option<string?> _sets = new("--sets")
    {
        Description = "Sets of your own, as in lexicon/sets.txt",
        HelpName = "FILE",
    };

    private readonly Option<bool> _directed = new("--directed")
    {
        Description = "Only what A does to B",
    };

    private readonly Option<string[]> _sectors = new("--sector")
    {
        Description = "Only acts in which a party of this sector takes part: GOV, MIL, REB",
        HelpName = "SECTOR",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> _contexts = new("--context")
    {
        Description = "Only acts in this context: military, diplomatic, economic",
        HelpName = "CONTEXT",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> _kinds = new("--source-kind")
    {
        Description = "Only what such sources tell",
        HelpName = "agency|state|outlet",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        _kinds.AcceptOnlyFromAmong([.. SourceKinds.All]);
        command.Add(_directed);
        command.Add(_sets);
        command.Add(_sectors);
        command.Add(_contexts);
        command.Add(_kinds);
    }

    /// <summary>True when only one direction is asked.</summary>
    public bool IsDirected(ParseResult result) => result.GetValue(_directed);

    /// <summary>What is counted.</summary>
    /// <exception cref="CliException">No such sector (NX508).</exception>
    public SeriesFilter Filter(ParseResult result)
    {
        string[] sectors = Words(result, _sectors, s => s.ToUpperInvariant());
        return sectors.FirstOrDefault(s => !Sector.IsKnown(s)) is { } unknown
            ? throw new CliException(
                "NX508",
                $"'{unknown}' is no sector; expected one of {string.Join(' ', Sector.All)}"
            )
            : new SeriesFilter
            {
                Sectors = sectors,
                Contexts = Words(result, _contexts, c => c.ToLowerInvariant()),
                SourceKinds = Words(result, _kinds, k => k),
            };
    }

    /// <summary>Reads names of parties, with the sets of the file when one is given.</summary>
    /// <exception cref="CliException">The file cannot be opened (NX501).</exception>
    /// <exception cref="LexiconException">The file is wrong (NX513).</exception>
    public PartyArgument Parties(ParseResult result)
    {
        if (result.GetValue(_sets) is not { } path)
        {
            return new PartyArgument();
        }
        try
        {
            // Whatever the file is called, its text is read as a lexicon's sets.
            string text = File.ReadAllText(path).ReplaceLineEndings("\n");
            return new PartyArgument(
                PartySets.Load(new LexiconText([KeyValuePair.Create("sets.txt", text)]))
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException("NX501", $"{path}: cannot be opened: {e.Message}");
        }
    }

    /// <summary>Two different parties.</summary>
    /// <exception cref="CliException">They are one (NX507), or a name is not known (NX506).</exception>
    public static (Party A, Party B) Two(PartyArgument parties, string a, string b)
    {
        var (first, second) = (parties.Party(a), parties.Party(b));
        return first.Name != second.Name
            ? (first, second)
            : throw new CliException(
                "NX507",
                $"{first.Name} and {second.Name} are one party; expected two"
            );
    }

    private static string[] Words(
        ParseResult result,
        Option<string[]> option,
        Func<string, string> form
    ) =>
        [
            .. (result.GetValue(option) ?? [])
                .SelectMany(s => s.Split(','))
                .Select(s => form(s.Trim()))
                .Distinct(StringComparer.Ordinal),
        ];
}
