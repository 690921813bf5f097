namespace Notch.Mentions;

/// <summary>What a number counts.</summary>
public enum NumberKind
{
    /// <summary>Things, or people of whom no more is said.</summary>
    Count,

    /// <summary>People killed.</summary>
    Dead,

    /// <summary>People hurt.</summary>
    Wounded,

    /// <summary>Dead and wounded together, or left open: "casualties", "victims".</summary>
    Casualties,

    /// <summary>Arrested, detained, kidnapped, in prison.</summary>
    Held,

    /// <summary>People not found.</summary>
    Missing,

    /// <summary>People who fled or were driven out.</summary>
    Displaced,

    /// <summary>People in a protest.</summary>
    Demonstrators,

    /// <summary>Soldiers and fighters.</summary>
    Troops,

    /// <summary>Other people: civilians, members, passengers.</summary>
    People,

    /// <summary>Money; <see cref="NumberMention.Unit"/> is the currency.</summary>
    Sum,

    /// <summary>A part of a whole in percent: "40 percent", "two-thirds", "one in five".</summary>
    Share,
}
