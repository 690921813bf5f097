namespace Notch.Cli.Benchmarks;

/// <summary>One figure of `notch bench`.</summary>
/// <param name="Name">What was measured: "sentences".</param>
/// <param name="Value">How much.</param>
/// <param name="Unit">"per CPU second", "ms", "MB".</param>
/// <param name="Detail">What it was measured on.</param>
internal sealed record Measure(string Name, double Value, string Unit, string Detail);
