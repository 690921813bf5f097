namespace Notch.Web.Charts;

/// <summary>A change of level in a small picture.</summary>
/// <param name="X">Units from the left.</param>
/// <param name="Direction">"rise" or "fall".</param>
public sealed record SparkTurn(string X, string Direction);
