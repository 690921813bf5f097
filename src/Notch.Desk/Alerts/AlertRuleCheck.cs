using System.Net.Mail;
using Notch.Actors;
using Notch.Pairs;

namespace Notch.Desk.Alerts;

/// <summary>Says what is wrong with a rule, wherever it was written down.</summary>
public static class AlertRuleCheck
{
    private const int Most = 50;

    /// <summary>What is wrong, for people; null for a rule that can be kept.</summary>
    /// <param name="rule">The rule.</param>
    public static string? WhatIsWrong(AlertRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Name.Trim().Length is 0 or > 80 ? "a rule needs a name of at most 80 characters"
            : rule.Pairs.FirstOrDefault(p => !AlertMatcher.IsPair(p)) is { } pair
                ? $"'{pair}': expected two parties with a hyphen between them, such as IRQ-USA or USA-*"
            : rule.Sectors.FirstOrDefault(s => !Sector.IsKnown(s)) is { } sector
                ? $"'{sector}' is no sector; expected one of {string.Join(' ', Sector.All)}"
            : rule.MinimumNotches is < 1 or >= Levels.Count ? "the number of notches is 1 to 6"
            : rule.LowestRung < 1
            || rule.HighestRung > Levels.Count
            || rule.LowestRung > rule.HighestRung
                ? "no rung lies between the two"
            : rule.MinimumSources < 0 ? "the number of sources is 0 or more"
            : rule.Mail.FirstOrDefault(m => !MailAddress.TryCreate(m, out _)) is { } mail
                ? $"'{mail}' is no mail address"
            : rule.Webhooks.FirstOrDefault(w => !WebhookSender.IsAddress(w)) is { } hook
                ? $"'{hook}': expected an address such as https://hooks.example/notch"
            : rule.Pairs.Count > Most || rule.Mail.Count > Most || rule.Webhooks.Count > Most
                ? "a rule holds at most 50 pairs, mails and webhooks"
            : rule.QuietFrom is null != rule.QuietTo is null
                ? "quiet hours need a beginning and an end"
            : !AlertSchedule.IsZone(rule.TimeZone)
                ? $"'{rule.TimeZone}' is no time zone of this machine; expected one such as Europe/Oslo"
            : null;
    }
}
