namespace Notch.Mentions.Places;

/// <summary>A place that a name may mean.</summary>
/// <param name="Place">The place.</param>
/// <param name="IsAdjective">The name is the place's adjective.</param>
/// <param name="IsLexical">The lexicon gives it.</param>
/// <param name="IsPreferred">The lexicon says that the bare name means it.</param>
internal sealed record PlaceOption(Place Place, bool IsAdjective, bool IsLexical, bool IsPreferred)
{
    public double Score { get; set; }
}
