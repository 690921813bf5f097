using Notch.Syntax;

namespace Notch.Actors;

/// <summary>A stretch of a noun phrase.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Match">The name or agent; null otherwise.</param>
internal readonly record struct Element(ElementKind Kind, TokenSpan Tokens, NameMatch? Match);
