namespace Notch.Exports;

/// <summary>A row of an event file that could not be read; the other rows are.</summary>
/// <param name="Line">One-based line.</param>
/// <param name="Message">What is wrong and what was expected.</param>
public sealed record RowProblem(int Line, string Message);
