namespace Notch.Actors;

/// <summary>How a reference stands in the text.</summary>
public enum ActorRole
{
    /// <summary>Its phrase refers to the actor.</summary>
    Phrase,

    /// <summary>It only modifies a noun: "an <b>American</b> strike", "<b>Baghdad</b>'s demand".</summary>
    Modifier,

    /// <summary>What somebody is against: "anti-<b>American</b> sentiment".</summary>
    Against,

    /// <summary>What somebody is for, or who backs a group: "pro-<b>Russian</b>", "<b>Iranian</b>-backed".</summary>
    Sponsor,

    /// <summary>Where something is or comes from: "<b>Paris</b>-based", "<b>rebel</b>-held".</summary>
    Place,
}
