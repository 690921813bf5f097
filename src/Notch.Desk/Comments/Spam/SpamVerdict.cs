namespace Notch.Desk.Comments.Spam;

/// <summary>What the filter thinks of a comment, and why.</summary>
/// <param name="Decision">What should be done.</param>
/// <param name="Probability">That it is spam, 0 to 1, as far as the words go; 0.5 while nothing was learnt.</param>
/// <param name="Reasons">For moderators, the strongest first: "asks for subscribers"; empty when nothing speaks against it.</param>
public sealed record SpamVerdict(
    SpamDecision Decision,
    double Probability,
    IReadOnlyList<string> Reasons
);
