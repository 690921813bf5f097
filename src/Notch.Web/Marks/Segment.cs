namespace Notch.Web.Marks;

/// <summary>A stretch of text in which the same events hold from its first letter to its last.</summary>
/// <param name="Text">The words.</param>
/// <param name="Events">Events that cover it, the shortest first; empty for plain text.</param>
/// <param name="Starting">Those of them that begin here.</param>
/// <param name="Ending">Those of them that end here.</param>
public sealed record Segment(
    string Text,
    IReadOnlyList<NumberedEvent> Events,
    IReadOnlyList<NumberedEvent> Starting,
    IReadOnlyList<NumberedEvent> Ending
);
