namespace Notch.Actors;

/// <summary>Common nouns and the sector they stand for: "police | policeman = COP".</summary>
public sealed record Agent
{
    /// <summary>Words as the line lists them, lower case, singular where they have one.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Organisation code such as "UNO" where the words themselves say it; empty otherwise.</summary>
    public string Organization { get; init; } = "";

    /// <summary>Main sector; empty when there is only an organisation.</summary>
    public required string Sector { get; init; }

    /// <summary>Further sectors, in the order of the line.</summary>
    public required IReadOnlyList<string> Sectors { get; init; }

    /// <summary>What sort of thing the words name.</summary>
    public required AgentKind Kind { get; init; }

    /// <summary>The lexicon line: "agents.txt:12".</summary>
    public required string Place { get; init; }

    /// <summary>True when an organisation before or behind the noun decides the code: "army spokesman" is MIL, not GOV.</summary>
    public bool Yields { get; init; }

    /// <summary>True for vague words, which count only with a country, an organisation or another agent: "team".</summary>
    public bool IsBound { get; init; }

    /// <summary>True when the country that follows with "in" is the agent's own: "police in Chile", but not "troops in Iraq".</summary>
    public bool IsDomestic { get; init; }

    /// <summary>True for those whom a country sends to others, so that the story's country says nothing of theirs: "ambassador".</summary>
    public bool IsAbroad { get; init; }

    /// <summary>The country that the words mean in a story that names no other: "USA" for "Congress"; empty for none.</summary>
    public string Default { get; init; } = "";

    /// <summary>Those of the words of which <see cref="Default"/> holds.</summary>
    public IReadOnlyList<string> DefaultWords { get; init; } = [];

    /// <summary>Pronoun of a word that says it: "spokeswoman" is a line of its own with gender female.</summary>
    public Gender Gender { get; init; }
}
