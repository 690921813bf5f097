namespace Notch.Actors;

/// <summary>The pronoun by which a person is meant.</summary>
public enum Gender
{
    /// <summary>Not known: "he" and "she" both fit.</summary>
    Unknown,

    /// <summary>"She".</summary>
    Female,

    /// <summary>"He".</summary>
    Male,
}
