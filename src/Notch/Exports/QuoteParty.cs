using Notch.Actors;
using Notch.Text;

namespace Notch.Exports;

/// <summary>Who speaks in a quote, or is spoken to.</summary>
/// <param name="Text">The words of the phrase: "she", "a senior official".</param>
/// <param name="Span">Where they stand in the story's text.</param>
/// <param name="Who">Whom they mean; null where that is not known.</param>
public sealed record QuoteParty(string Text, TextSpan Span, ActorIdentity? Who);
