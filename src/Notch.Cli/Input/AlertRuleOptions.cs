using System.CommandLine;
using System.Globalization;
using Notch.Desk.Alerts;
using Notch.Pairs;

namespace Notch.Cli.Input;

/// <summary>Options that make a rule of alerts, the same for trying and for keeping it.</summary>
internal sealed class AlertRuleOptions
{
    private readonly Option<string[]> _pairs = Many(
        "--pair",
        "Pairs: IRQ-USA, USA-*, EU-RUS",
        "A-B"
    );

    private readonly Option<string> _direction = new("--direction")
    {
        Description = "Which way the tone moves",
        HelpName = "both|rise|fall",
        DefaultValueFactory = _ => "both",
    };

    private readonly Option<int> _notches = new("--min-notches")
    {
        Description = "Least number of notches",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<string?> _from = new("--from-rung")
    {
        Description = "The new level is this rung or a more hostile one",
        HelpName = "RUNG",
    };

    private readonly Option<string?> _to = new("--to-rung")
    {
        Description = "The new level is this rung or a friendlier one",
        HelpName = "RUNG",
    };

    private readonly Option<string[]> _sectors = Many(
        "--sector",
        "A party of this sector takes part: MIL",
        "SECTOR"
    );

    private readonly Option<int> _sources = new("--min-sources")
    {
        Description = "Least number of independent sources",
    };

    private readonly Option<bool> _unannounced = new("--unannounced")
    {
        Description = "Also what only seems to rise or fall",
    };

    private readonly Option<string[]> _mail = Many("--mail", "Who is mailed", "ADDRESS");

    private readonly Option<string[]> _webhooks = Many(
        "--webhook",
        "Who gets a signed POST",
        "ADDRESS"
    );

    private readonly Option<string> _digest = new("--digest")
    {
        Description = "Mails and webhooks one by one, or gathered",
        HelpName = "none|daily|weekly",
        DefaultValueFactory = _ => "none",
    };

    private readonly Option<string> _digestAt = new("--digest-at")
    {
        Description = "When a digest goes out",
        HelpName = "HH:MM",
        DefaultValueFactory = _ => "08:00",
    };

    private readonly Option<string?> _quiet = new("--quiet")
    {
        Description = "Hours in which nothing is sent",
        HelpName = "HH:MM-HH:MM",
    };

    private readonly Option<string> _zone = new("--time-zone")
    {
        Description = "Zone of these hours: Europe/Oslo",
        HelpName = "ZONE",
        DefaultValueFactory = _ => "UTC",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        _direction.AcceptOnlyFromAmong("both", "rise", "fall");
        _digest.AcceptOnlyFromAmong("none", "daily", "weekly");
        string[] rungs = [.. Enumerable.Range(1, Levels.Count).Select(r => Levels.Name(r))];
        _from.AcceptOnlyFromAmong(rungs);
        _to.AcceptOnlyFromAmong(rungs);
        foreach (
            Option option in new Option[]
            {
                _pairs,
                _direction,
                _notches,
                _from,
                _to,
                _sectors,
                _sources,
                _unannounced,
                _mail,
                _webhooks,
                _digest,
                _digestAt,
                _quiet,
                _zone,
            }
        )
        {
            command.Add(option);
        }
    }

    /// <summary>The rule that the options describe.</summary>
    /// <param name="result">What was parsed.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="CliException">A part of it is wrong (NX520).</exception>
    public AlertRule Rule(ParseResult result, string name)
    {
        var parties = new PartyArgument();
        var (quietFrom, quietTo) = result.GetValue(_quiet) is { } quiet
            ? Hours(quiet)
            : (null, (TimeOnly?)null);
        var rule = new AlertRule
        {
            Name = name,
            Pairs = [.. (result.GetValue(_pairs) ?? []).Select(p => PairOf(parties, p))],
            Direction = Enum.Parse<AlertDirection>(result.GetValue(_direction)!, ignoreCase: true),
            MinimumNotches = result.GetValue(_notches),
            LowestRung = Rung(result.GetValue(_from)) ?? 1,
            HighestRung = Rung(result.GetValue(_to)) ?? Levels.Count,
            Sectors = [.. (result.GetValue(_sectors) ?? []).Select(s => s.ToUpperInvariant())],
            MinimumSources = result.GetValue(_sources),
            IncludesUnannounced = result.GetValue(_unannounced),
            Mail = result.GetValue(_mail) ?? [],
            Webhooks = result.GetValue(_webhooks) ?? [],
            Digest = Enum.Parse<AlertDigest>(result.GetValue(_digest)!, ignoreCase: true),
            DigestAt = Hour(result.GetValue(_digestAt)!),
            QuietFrom = quietFrom,
            QuietTo = quietTo,
            TimeZone = result.GetValue(_zone)!,
        };
        return AlertRuleCheck.WhatIsWrong(rule) is { } wrong
            ? throw new CliException("NX520", wrong)
            : rule;
    }

    private static Option<string[]> Many(string name, string description, string help) =>
        new(name)
        {
            Description = description,
            HelpName = help,
            AllowMultipleArgumentsPerToken = true,
        };

    /// <summary>Names become codes; sets, codes and stars stay.</summary>
    private static string PairOf(PartyArgument parties, string text)
    {
        if (!AlertMatcher.IsPair(text))
        {
            throw new CliException(
                "NX520",
                $"--pair '{text}': expected two parties with a hyphen between them, such as IRQ-USA or USA-*"
            );
        }
        int hyphen = text.LastIndexOf('-');
        return $"{Side(parties, text[..hyphen])}-{Side(parties, text[(hyphen + 1)..])}";
    }

    private static string Side(PartyArgument parties, string text) =>
        text.Trim() is "*" ? "*"
        : parties.Party(text.Trim()) is { Members.Count: > 1 } set ? set.Name
        : parties.Code(text.Trim());

    private static int? Rung(string? name) =>
        name is null ? null : Enumerable.Range(1, Levels.Count).First(r => Levels.Name(r) == name);

    private static (TimeOnly? From, TimeOnly? To) Hours(string text)
    {
        string[] ends = text.Split('-');
        return ends.Length == 2
            ? (Hour(ends[0]), Hour(ends[1]))
            : throw new CliException(
                "NX520",
                $"--quiet '{text}': expected two times such as 22:00-07:00"
            );
    }

    private static TimeOnly Hour(string text) =>
        TimeOnly.TryParseExact(
            text.Trim(),
            "HH:mm",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
            ? time
            : throw new CliException("NX520", $"'{text}' is no time; expected one such as 08:00");
}
