namespace Notch.Syntax;

/// <summary>How well one relation was found: head and name must be right.</summary>
/// <param name="Relation">With its subtype.</param>
/// <param name="Count">How often the gold analysis has it.</param>
/// <param name="Precision">Per cent of those found that are right.</param>
/// <param name="Recall">Per cent of the gold ones that were found.</param>
/// <param name="F1">Harmonic mean of the two.</param>
public sealed record RelationScore(
    string Relation,
    int Count,
    double Precision,
    double Recall,
    double F1
);
