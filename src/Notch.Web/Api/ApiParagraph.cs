namespace Notch.Web.Api;

/// <summary>One block of a story.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Kind">paragraph, subheading, quote, list or caption.</param>
/// <param name="Start">First UTF-16 unit in the story's text.</param>
/// <param name="End">After the last unit.</param>
public sealed record ApiParagraph(string Text, string Kind, int Start, int End);
