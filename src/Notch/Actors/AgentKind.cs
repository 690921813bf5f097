namespace Notch.Actors;

/// <summary>What sort of thing an agent word names; decides pronouns and what fills in its country.</summary>
public enum AgentKind
{
    /// <summary>People: "troops", "protester". The default.</summary>
    People,

    /// <summary>A post that one person holds at a time: "prime minister". Words of one line are synonyms.</summary>
    Office,

    /// <summary>A body: "parliament", "ministry".</summary>
    Body,

    /// <summary>Arms that stand for those who use them: "warplanes". An actor only where they act.</summary>
    Arms,
}
