using Notch.Desk.Alerts;
using Notch.Pairs;
using Notch.Web.Words;

namespace Notch.Web.Alerts;

/// <summary>A rule in a sentence.</summary>
internal static class AlertRuleWords
{
    public static string Of(AlertRule rule)
    {
        string move = rule.Direction switch
        {
            AlertDirection.Rise => "a rise",
            AlertDirection.Fall => "a fall",
            _ => "a move",
        };
        var parts = new List<string>
        {
            $"{move} of {NumberWords.Count(rule.MinimumNotches, "notch", "notches")} or more",
            rule.Pairs.Count == 0 ? "between any two" : $"of {string.Join(", ", rule.Pairs)}",
        };
        if (rule.LowestRung > 1 || rule.HighestRung < Levels.Count)
        {
            parts.Add($"to {Levels.Name(rule.LowestRung)} up to {Levels.Name(rule.HighestRung)}");
        }
        if (rule.Sectors.Count > 0)
        {
            parts.Add($"with {string.Join(" or ", rule.Sectors)} in it");
        }
        if (rule.MinimumSources > 0)
        {
            parts.Add(
                $"from {NumberWords.Count(rule.MinimumSources, "source", "sources")} or more"
            );
        }
        if (rule.IncludesUnannounced)
        {
            parts.Add("also when it only seems so");
        }
        return string.Join(", ", parts);
    }

    /// <summary>Where and when it is sent; empty for feed and stream alone.</summary>
    public static string Sending(AlertRule rule)
    {
        string[] targets = [.. rule.Mail, .. rule.Webhooks];
        if (targets.Length == 0)
        {
            return "";
        }
        string digest = rule.Digest switch
        {
            AlertDigest.Daily => $" daily at {AlertRuleForm.Show(rule.DigestAt)}",
            AlertDigest.Weekly => $" on Mondays at {AlertRuleForm.Show(rule.DigestAt)}",
            _ => "",
        };
        string quiet = rule.QuietFrom is null
            ? ""
            : $", not from {AlertRuleForm.Show(rule.QuietFrom)} to {AlertRuleForm.Show(rule.QuietTo)}";
        return $"To {string.Join(", ", targets)}{digest}{quiet} ({rule.TimeZone})";
    }
}
