using Notch.Pairs;

namespace Notch.Web.Reading;

/// <summary>A change on the front page.</summary>
/// <param name="Change">The change.</param>
/// <param name="Trend">The newest cells of its pair, oldest first.</param>
internal sealed record FrontNotch(ChangePoint Change, IReadOnlyList<Cell> Trend);
