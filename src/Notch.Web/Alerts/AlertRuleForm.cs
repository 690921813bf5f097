using System.Globalization;
using Microsoft.AspNetCore.Http;
using Notch.Desk.Alerts;
using Notch.Pairs;

namespace Notch.Web.Alerts;

/// <summary>A rule as the desk's form sends it. What cannot be read as a number or a time is said.</summary>
internal static class AlertRuleForm
{
    private static readonly char[] Separators = [' ', ',', ';', '\n', '\r', '\t'];

    /// <summary>The rule, and what is wrong with it; null when nothing is.</summary>
    public static (AlertRule Rule, string? Wrong) Read(IFormCollection form)
    {
        string? wrong = null;
        var rule = new AlertRule
        {
            Name = Text(form, "name"),
            Pairs = [.. List(form, "pairs").Select(p => p.ToUpperInvariant())],
            Direction = Word(form, "direction", AlertDirection.Both),
            MinimumNotches = Number(form, "notches", 1, ref wrong),
            LowestRung = Number(form, "from", 1, ref wrong),
            HighestRung = Number(form, "to", Levels.Count, ref wrong),
            Sectors = [.. List(form, "sectors").Select(s => s.ToUpperInvariant())],
            MinimumSources = Number(form, "sources", 0, ref wrong),
            IncludesUnannounced = Text(form, "unannounced") == "yes",
            Mail = List(form, "mail"),
            Webhooks = List(form, "webhooks"),
            Digest = Word(form, "digest", AlertDigest.None),
            DigestAt = Time(form, "digest_at", ref wrong) ?? new TimeOnly(8, 0),
            QuietFrom = Time(form, "quiet_from", ref wrong),
            QuietTo = Time(form, "quiet_to", ref wrong),
            TimeZone = Text(form, "zone") is { Length: > 0 } zone ? zone : "UTC",
        };
        return (rule, wrong ?? AlertRuleCheck.WhatIsWrong(rule));
    }

    /// <summary>"08:00"; empty for null.</summary>
    public static string Show(TimeOnly? time) =>
        time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";

    private static string Text(IFormCollection form, string name) => form[name].ToString().Trim();

    private static string[] List(IFormCollection form, string name) =>
        Text(form, name).Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private static T Word<T>(IFormCollection form, string name, T otherwise)
        where T : struct, Enum =>
        Enum.TryParse(Text(form, name), ignoreCase: true, out T word) && Enum.IsDefined(word)
            ? word
            : otherwise;

    private static int Number(IFormCollection form, string name, int otherwise, ref string? wrong)
    {
        string text = Text(form, name);
        if (
            text.Length == 0
            || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out otherwise)
        )
        {
            return otherwise;
        }
        wrong ??= $"'{text}' is no number";
        return 0;
    }

    private static TimeOnly? Time(IFormCollection form, string name, ref string? wrong)
    {
        string text = Text(form, name);
        if (text.Length == 0)
        {
            return null;
        }
        if (
            TimeOnly.TryParseExact(
                text,
                "HH:mm",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var time
            )
        )
        {
            return time;
        }
        wrong ??= $"'{text}' is no time; expected one such as 08:00";
        return null;
    }
}
