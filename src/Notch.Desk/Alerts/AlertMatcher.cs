using Notch.Pairs;

namespace Notch.Desk.Alerts;

/// <summary>Says whether a notch is what a rule asks for. Keeps no state.</summary>
/// <param name="sets">Sets whose names may stand in a rule's pairs.</param>
public sealed class AlertMatcher(PartySets sets)
{
    private const string Any = "*";

    /// <summary>True when a rule asks for a notch.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="change">The notch.</param>
    /// <param name="sectors">Sectors of the parties to the acts behind it; asked for only when the rule names sectors.</param>
    public bool Matches(AlertRule rule, ChangePoint change, Func<IEnumerable<string>> sectors)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(sectors);
        int rung = (int)Levels.Nearest(change.ToLevel);
        return (change.Announced || rule.IncludesUnannounced)
            && Math.Abs(change.Notches) >= rule.MinimumNotches
            && (
                rule.Direction == AlertDirection.Both
                || rule.Direction == AlertDirection.Rise == change.Notches > 0
            )
            && rung >= rule.LowestRung
            && rung <= rule.HighestRung
            && change.Sources >= rule.MinimumSources
            && (rule.Pairs.Count == 0 || rule.Pairs.Any(p => Holds(p, change.A, change.B)))
            && (
                rule.Sectors.Count == 0
                || sectors().Any(s => rule.Sectors.Contains(s, StringComparer.OrdinalIgnoreCase))
            );
    }

    /// <summary>True for "IRQ-USA", "USA-*", "EU-RUS": two sides with a hyphen between them.</summary>
    /// <param name="text">What stands in a rule.</param>
    public static bool IsPair(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int hyphen = text.LastIndexOf('-');
        return hyphen > 0 && hyphen < text.Length - 1;
    }

    private bool Holds(string asked, string a, string b)
    {
        int hyphen = asked.LastIndexOf('-');
        string x = asked[..hyphen].Trim();
        string y = asked[(hyphen + 1)..].Trim();
        return (IsIn(x, a) && IsIn(y, b)) || (IsIn(x, b) && IsIn(y, a));
    }

    private bool IsIn(string side, string code) =>
        side is Any
        || string.Equals(side, code, StringComparison.OrdinalIgnoreCase)
        || (sets.TryGet(side, out var set) && set.Codes.Contains(code, StringComparer.Ordinal));
}
