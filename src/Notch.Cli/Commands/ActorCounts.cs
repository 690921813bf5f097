using System.Globalization;
using Notch.Actors;

namespace Notch.Cli.Commands;

/// <summary>How many actors of each kind the lexicon holds.</summary>
internal static class ActorCounts
{
    /// <summary>What a group is, by its country code or else its main sector; the first line that fits counts.</summary>
    private static readonly (string Kind, string Codes)[] Groups =
    [
        ("organisations of states, their organs, courts and missions", "IGO UNO EUR"),
        ("armed groups, militias, gangs", "REB PRM UAF CRM"),
        ("parties, oppositions", "PTY OPP"),
        ("forces, police, services", "MIL COP SPY"),
        ("parliaments, courts", "LEG JUD"),
        ("governments, ministries, agencies, central banks", "GOV"),
        ("media", "JRN"),
        ("religious bodies", "REL"),
        ("companies, unions, farmers", "BUS LAB AGR MNC"),
        ("NGOs, movements, peoples, schools, hospitals", "NGO ISM CVL SOC EDU MED REF ELI"),
    ];

    /// <summary>Writes the counts, one a line.</summary>
    public static void Write(ActorLexicon lexicon, TextWriter output)
    {
        var actors = lexicon.Actors;
        Line(output, "actors", actors.Count);
        Line(output, "states, territories", actors.Count(a => a.Kind == ActorKind.Country));
        var people = actors.Where(a => a.Kind == ActorKind.Person).ToList();
        Line(output, "people", people.Count);
        Line(
            output,
            "people with dated posts",
            people.Count(p => p.Offices.Any(o => !o.Span.IsAlways))
        );
        var counts = actors
            .Where(a => a.Kind == ActorKind.Group)
            .GroupBy(KindOf)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (var (kind, _) in Groups)
        {
            Line(output, kind, counts.GetValueOrDefault(kind));
        }
        Line(output, "other groups", counts.GetValueOrDefault(""));
        Line(output, "groups with a sponsor", actors.Count(a => a.Sponsor is not null));
        Line(output, "agent words", lexicon.Agents.Sum(a => a.Words.Count));
        Line(
            output,
            "agent head nouns",
            lexicon.Agents.SelectMany(a => a.Words).Select(HeadOf).Distinct().Count()
        );
        Line(output, "examples of actors and agents", lexicon.Examples.Count);
    }

    /// <summary>"Minister" of "minister of defence", "commander" of "air force commander".</summary>
    private static string HeadOf(string words)
    {
        int of = words.IndexOf(" of ", StringComparison.Ordinal);
        string head = of > 0 ? words[..of] : words;
        return head[(head.LastIndexOf(' ') + 1)..];
    }

    private static string KindOf(Actor actor)
    {
        var code = actor.Codes[^1].Code;
        foreach (var (kind, codes) in Groups)
        {
            if (Has(codes, code.Country) || Has(codes, code.Sector))
            {
                return kind;
            }
        }
        return "";
    }

    private static bool Has(string codes, string code) =>
        code.Length > 0 && codes.Contains(code, StringComparison.Ordinal);

    private static void Line(TextWriter output, string kind, int count) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}\t{count}"));
}
