namespace Notch.Actors;

/// <summary>What a lexicon line says a name is.</summary>
internal enum NameKind
{
    /// <summary>Canonical name or alias.</summary>
    Name,

    /// <summary>Adjective or people's noun: "Iraqi", "Iraqis".</summary>
    Demonym,

    /// <summary>Seat of government: a metonym when it acts, a place otherwise.</summary>
    Capital,

    /// <summary>Another name of the seat of power: "the Kremlin".</summary>
    Metonym,

    /// <summary>A city or province: a place in the country.</summary>
    Place,

    /// <summary>An agent word.</summary>
    Agent,
}
