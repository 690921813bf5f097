namespace Notch.Actors;

/// <summary>What sort of entity a lexicon entry describes; decides which pronouns may mean it.</summary>
public enum ActorKind
{
    /// <summary>A state or territory: an entry with a demonym, a capital or places. "It", "the country".</summary>
    Country,

    /// <summary>A human being: an entry with an office, a gender or dated codes. "He", "she".</summary>
    Person,

    /// <summary>An organisation, party, armed group or movement. "It", "they", "the group".</summary>
    Group,
}
