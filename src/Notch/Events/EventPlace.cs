using Notch.Mentions.Places;
using Notch.Text;

namespace Notch.Events;

/// <summary>Where an act happened, and how that is known.</summary>
/// <param name="Place">The place.</param>
/// <param name="Span">Its words in the story's text; null when only the dateline says it.</param>
/// <param name="Source">What says it.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record EventPlace(
    Place Place,
    TextSpan? Span,
    EventPlaceSource Source,
    double Confidence
);
