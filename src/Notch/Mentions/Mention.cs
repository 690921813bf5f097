using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>A noun phrase that may refer to somebody: its whole span and the token that carries its meaning.</summary>
/// <param name="Tokens">The phrase without relative clauses and appositions.</param>
/// <param name="Head">Token index of its syntactic head.</param>
/// <param name="Kind">Name, common noun or pronoun.</param>
public sealed record Mention(TokenSpan Tokens, int Head, MentionKind Kind);
