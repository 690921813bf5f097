namespace Notch.Web.Charts;

/// <summary>A point of a small picture.</summary>
/// <param name="X">Units from the left.</param>
/// <param name="Y">Units from the top.</param>
public sealed record SparkPoint(string X, string Y);
