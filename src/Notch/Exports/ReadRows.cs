using Notch.Pairs;

namespace Notch.Exports;

/// <summary>What a reader found in an event file.</summary>
/// <param name="Events">The dyads, in file order.</param>
/// <param name="Problems">Rows that could not be read, in file order.</param>
/// <param name="Note">What people should know of how the file was read ("weis codes"); empty when nothing.</param>
public sealed record ReadRows(
    IReadOnlyList<PairEvent> Events,
    IReadOnlyList<RowProblem> Problems,
    string Note
);
