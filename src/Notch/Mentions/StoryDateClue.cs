namespace Notch.Mentions;

/// <summary>Words of a story that tell when it was published.</summary>
/// <param name="Words">As they stand: "January 3".</param>
/// <param name="Says">What they were taken to say: "latest day told".</param>
public sealed record StoryDateClue(string Words, string Says);
