namespace Notch.Mentions.Places;

/// <summary>How words mean a place.</summary>
public enum PlaceMentionKind
{
    /// <summary>By its name: "Iraq".</summary>
    Name,

    /// <summary>By its adjective or the name of its people: "Iraqi", "Iraqis".</summary>
    Adjective,

    /// <summary>By what it is: "the Iraqi capital".</summary>
    Description,
}
