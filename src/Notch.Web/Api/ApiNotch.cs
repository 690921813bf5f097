using Notch.Pairs;
using Notch.Web.Words;

namespace Notch.Web.Api;

/// <summary>A notch record: the day on which a pair's level changed.</summary>
/// <param name="Pair">"IRQ-USA".</param>
/// <param name="Date">First day of the new level.</param>
/// <param name="FromLevel">Level before.</param>
/// <param name="ToLevel">Level after.</param>
/// <param name="Notches">Signed; positive means more hostile: the tone rises.</param>
/// <param name="Probability">0 to 1.</param>
/// <param name="Sources">Independent sources behind it.</param>
/// <param name="Because">Events, largest share first.</param>
/// <param name="Announced">False when it rests on too few sources.</param>
public sealed record ApiNotch(
    string Pair,
    string Date,
    double FromLevel,
    double ToLevel,
    int Notches,
    double Probability,
    int Sources,
    IReadOnlyList<ApiReason> Because,
    bool Announced
)
{
    internal static ApiNotch Of(ChangePoint c) =>
        new(
            Urls.PairKey(c.A, c.B),
            DateWords.Iso(c.Date),
            Math.Round(c.FromLevel, 4),
            Math.Round(c.ToLevel, 4),
            c.Notches,
            Math.Round(c.Probability, 4),
            c.Sources,
            [
                .. c.Because.Select(b => new ApiReason(
                    b.EventId,
                    Math.Round(b.Share, 4),
                    b.Sentence
                )),
            ],
            c.Announced
        );
}
