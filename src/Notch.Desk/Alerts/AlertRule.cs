namespace Notch.Desk.Alerts;

/// <summary>When somebody wants to be told of a notch, and how. What is empty or null does not narrow it.</summary>
public sealed record AlertRule
{
    /// <summary>What its maker calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Pairs of codes or names of sets: "IRQ-USA", "USA-*" (any pair of the United States), "EU-RUS" (any member of the set).</summary>
    public IReadOnlyList<string> Pairs { get; init; } = [];

    /// <summary>Which way the tone must move.</summary>
    public AlertDirection Direction { get; init; }

    /// <summary>Least number of notches. Default 1.</summary>
    public int MinimumNotches { get; init; } = 1;

    /// <summary>The new level must be on this rung or a more hostile one, 1 (allied) to 7 (fighting). Default 1.</summary>
    public int LowestRung { get; init; } = 1;

    /// <summary>The new level must be on this rung or a friendlier one. Default 7.</summary>
    public int HighestRung { get; init; } = 7;

    /// <summary>A party of one of these sectors must take part in an act behind the notch: "MIL". Imported rows have no sectors.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>Independent sources that must stand behind the notch. Default 0: what the notch itself asks for.</summary>
    public int MinimumSources { get; init; }

    /// <summary>True to be told also of what only "seems to rise". Default false.</summary>
    public bool IncludesUnannounced { get; init; }

    /// <summary>Addresses that are mailed.</summary>
    public IReadOnlyList<string> Mail { get; init; } = [];

    /// <summary>Addresses that get a signed POST.</summary>
    public IReadOnlyList<string> Webhooks { get; init; } = [];

    /// <summary>Whether mails and webhooks are gathered. Feed and stream never are.</summary>
    public AlertDigest Digest { get; init; }

    /// <summary>When a digest goes out, in <see cref="TimeZone"/>. Default 08:00.</summary>
    public TimeOnly DigestAt { get; init; } = new(8, 0);

    /// <summary>From when on nothing is sent, in <see cref="TimeZone"/>; null for no quiet hours.</summary>
    public TimeOnly? QuietFrom { get; init; }

    /// <summary>When the quiet hours end; what was held back is sent then.</summary>
    public TimeOnly? QuietTo { get; init; }

    /// <summary>IANA name of the zone of the times above. Default "UTC".</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Notches that could be known before this day are past, not news.</summary>
    public DateOnly Since { get; init; }

    /// <summary>False while the rule rests.</summary>
    public bool IsOn { get; init; } = true;
}
