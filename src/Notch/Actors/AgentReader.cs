using Notch.Lexicons;

namespace Notch.Actors;

/// <summary>Reads one `agent` entry of agents.txt and adds its words to the index.</summary>
internal static class AgentReader
{
    /// <summary>The entry; null when it is so wrong that nothing can be made of it.</summary>
    public static Agent? Read(
        LexiconLine entry,
        NameIndexBuilder index,
        List<LexiconError> errors,
        List<ActorExample> examples
    )
    {
        int equals = entry.Rest.IndexOf('=', StringComparison.Ordinal);
        var words = CodeReader.Split(equals < 0 ? "" : entry.Rest[..equals]);
        var sectors = entry.Rest[(equals + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Count == 0 || sectors.Length == 0)
        {
            errors.Add(
                entry.Error(
                    "NX118",
                    $"bad agent '{entry.Rest}'; expected 'agent troops | soldier = MIL'"
                )
            );
            return null;
        }
        sectors = sectors is ["-"] ? [] : sectors;
        string organization =
            sectors.Length > 0 && CodeReader.IsOrganization(sectors[0]) ? sectors[0] : "";
        sectors = organization.Length > 0 ? sectors[1..] : sectors;
        foreach (string sector in sectors)
        {
            if (!Sector.IsKnown(sector))
            {
                errors.Add(CodeReader.UnknownSector(entry, sector));
                return null;
            }
        }
        var agent = new Agent
        {
            Words = words,
            Organization = organization,
            Sector = sectors.Length > 0 ? sectors[0] : "",
            Sectors = sectors.Length > 1 ? sectors[1..] : [],
            Kind = AgentKind.People,
            Place = entry.Place,
        };
        foreach (var line in entry.Children)
        {
            agent = ReadLine(agent, line, errors, examples);
        }
        AddWords(agent, entry, index, errors);
        return agent;
    }

    private static Agent ReadLine(
        Agent agent,
        LexiconLine line,
        List<LexiconError> errors,
        List<ActorExample> examples
    )
    {
        switch (line.Text)
        {
            case "kind people":
                return agent;
            case "kind office":
                return agent with { Kind = AgentKind.Office };
            case "kind body":
                return agent with { Kind = AgentKind.Body };
            case "kind arms":
                return agent with { Kind = AgentKind.Arms };
            case "gender female":
                return agent with { Gender = Gender.Female };
            case "gender male":
                return agent with { Gender = Gender.Male };
            case "yields":
                return agent with { Yields = true };
            case "bound":
                return agent with { IsBound = true };
            case "domestic":
                return agent with { IsDomestic = true };
            case "abroad":
                return agent with { IsAbroad = true };
        }
        if (
            line.Keyword == "default"
            && line.Rest.Length > 3
            && CodeReader.IsCountry(line.Rest[..3])
        )
        {
            return agent with
            {
                Default = line.Rest[..3],
                DefaultWords = CodeReader.Split(line.Rest[3..]),
            };
        }
        if (line.Keyword is not ("+" or "-"))
        {
            errors.Add(
                line.Error(
                    "NX111",
                    $"unknown line '{line.Text}' in an agent; expected kind people|office|body|arms, gender female|male, yields, bound, domestic, abroad, default USA WORDS, + or -"
                )
            );
        }
        else if (ExampleReader.TryRead(line, countsAgents: true, errors, out var example))
        {
            examples.Add(example);
        }
        return agent;
    }

    private static void AddWords(
        Agent agent,
        LexiconLine entry,
        NameIndexBuilder index,
        List<LexiconError> errors
    )
    {
        var use = new NameUse(
            NameKind.Agent,
            Actor: null,
            agent,
            Code: null,
            entry.File,
            entry.Position.Line
        );
        foreach (string word in agent.Words)
        {
            foreach (var other in index.Find(word))
            {
                if (other.Agent is { } old && old != agent)
                {
                    errors.Add(
                        entry.Error(
                            "NX120",
                            $"'{word}' stands in {old.Place} already; expected each word once"
                        )
                    );
                }
            }
            index.Add(word, use, ignoresCase: true);
            index.Add(Plural.Of(word), use, ignoresCase: true);
        }
    }
}
