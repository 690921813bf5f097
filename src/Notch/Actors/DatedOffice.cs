namespace Notch.Actors;

/// <summary>Words for a post while the actor holds it.</summary>
/// <param name="Title">Lower-case words without article: "secretary of state".</param>
/// <param name="Span">When it holds; always where the line gives no dates.</param>
public sealed record DatedOffice(string Title, DateSpan Span);
