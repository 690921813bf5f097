using Notch.Desk.Store;
using Notch.Web.Words;

namespace Notch.Web.Api;

/// <summary>A pair as lists show it.</summary>
/// <param name="Pair">"IRQ-USA".</param>
/// <param name="A">First code.</param>
/// <param name="B">Second code.</param>
/// <param name="Events">Events that its series counts.</param>
/// <param name="First">Day of the oldest event.</param>
/// <param name="Last">Day of the newest event.</param>
/// <param name="Level">1 (allied) to 7 (fighting); null while too little is known.</param>
public sealed record ApiPair(
    string Pair,
    string A,
    string B,
    int Events,
    string First,
    string Last,
    double? Level
)
{
    internal static ApiPair Of(PairCount pair) =>
        new(
            pair.Pair.ToString(),
            pair.Pair.A,
            pair.Pair.B,
            pair.Events,
            DateWords.Iso(pair.First),
            DateWords.Iso(pair.Last),
            ApiCell.Round(pair.Level)
        );
}
