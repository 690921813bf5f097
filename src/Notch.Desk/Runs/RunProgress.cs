namespace Notch.Desk.Runs;

/// <summary>Where a run stands; told after each story.</summary>
/// <param name="Stories">Stories read so far.</param>
/// <param name="Events">Events coded so far.</param>
/// <param name="Failures">Pages that could not be read so far.</param>
/// <param name="Title">Headline of the story just read; null when it has none.</param>
public sealed record RunProgress(int Stories, int Events, int Failures, string? Title);
