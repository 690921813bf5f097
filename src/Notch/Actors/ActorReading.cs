using Notch.Mentions;

namespace Notch.Actors;

/// <summary>Who is meant in a document. Immutable; safe to share among threads.</summary>
public sealed class ActorReading
{
    private readonly ActorReference[][] at;
    private readonly ActorReference[][] modifiers;
    private readonly Dictionary<int, ActorIdentity> identities;

    internal ActorReading(
        int tokens,
        IReadOnlyList<Mention> mentions,
        IReadOnlyList<ActorReference> references,
        Dictionary<int, List<ActorReference>> at,
        Dictionary<int, List<ActorReference>> modifiers,
        Dictionary<int, ActorIdentity> identities
    )
    {
        Mentions = mentions;
        References = references;
        this.identities = identities;
        this.at = ByToken(tokens, at);
        this.modifiers = ByToken(tokens, modifiers);
    }

    /// <summary>All noun phrases and pronouns, resolved or not, in text order.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>All references in text order: phrases, pronouns and names that only modify (see <see cref="ActorReference.Role"/>).</summary>
    public IReadOnlyList<ActorReference> References { get; }

    /// <summary>The references whose phrase is headed by a token; several for "Russian and Syrian jets".</summary>
    /// <remarks>Where the tree ties two words of one phrase to words outside, each of them counts as its head.</remarks>
    /// <param name="tokenIndex">Zero-based token of the document.</param>
    /// <returns>Empty when the token heads no reference.</returns>
    public IReadOnlyList<ActorReference> At(int tokenIndex) => at[tokenIndex];

    /// <summary>The actors that only modify a noun: "an American strike", "Baghdad's demand", "anti-American sentiment".</summary>
    /// <remarks>Look at <see cref="ActorReference.Role"/>: what one is against is no actor of the noun's event.</remarks>
    /// <param name="headToken">The noun's token.</param>
    /// <returns>Empty when nobody modifies it.</returns>
    public IReadOnlyList<ActorReference> Modifiers(int headToken) => modifiers[headToken];

    /// <summary>Who the phrase headed by a token means, named or coded; null where that is not known.</summary>
    /// <param name="tokenIndex">Zero-based token of the document.</param>
    public ActorIdentity? IdentityAt(int tokenIndex) => identities.GetValueOrDefault(tokenIndex);

    private static ActorReference[][] ByToken(
        int tokens,
        Dictionary<int, List<ActorReference>> lists
    )
    {
        var result = new ActorReference[tokens][];
        Array.Fill(result, []);
        foreach (var (token, list) in lists)
        {
            result[token] = [.. list];
        }
        return result;
    }
}
