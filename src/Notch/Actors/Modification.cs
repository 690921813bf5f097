using Notch.Syntax;

namespace Notch.Actors;

/// <summary>A name that modifies a noun.</summary>
/// <param name="Match">The name.</param>
/// <param name="Role">Modifier, against, sponsor or place.</param>
internal readonly record struct Modification(NameMatch Match, ActorRole Role)
{
    /// <summary>Its tokens.</summary>
    public TokenSpan Tokens => Match.Tokens;
}
