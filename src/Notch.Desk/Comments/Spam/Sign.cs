namespace Notch.Desk.Comments.Spam;

/// <summary>A thing that spam often shows, as `signs.txt` names it.</summary>
/// <param name="Name">"short-link".</param>
/// <param name="Reason">"hides where its link leads".</param>
/// <param name="Weight">Points towards a hold while there are too few labels to learn from.</param>
internal sealed record Sign(string Name, string Reason, int Weight)
{
    /// <summary>Key of the sign among the features.</summary>
    public uint Hash { get; } = FeatureHash.Of("sign " + Name);
}
