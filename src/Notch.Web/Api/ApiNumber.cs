using Notch.Events;
using Notch.Exports;

namespace Notch.Web.Api;

/// <summary>A number of an act's own clause.</summary>
/// <param name="Kind">dead, wounded, casualties, held, missing, displaced, demonstrators, troops, people, count, sum or share.</param>
/// <param name="Value">The number; null when the words give none.</param>
/// <param name="Low">Least number that the words allow.</param>
/// <param name="High">Greatest number that the words allow.</param>
/// <param name="Bound">exact, at-least, above, at-most, below, about or between.</param>
/// <param name="Unit">Currency of a sum, "%" of a share.</param>
/// <param name="Thing">The noun counted.</param>
/// <param name="Start">First UTF-16 unit of its words in the story's text.</param>
/// <param name="End">After the last unit.</param>
public sealed record ApiNumber(
    string Kind,
    double? Value,
    double? Low,
    double? High,
    string Bound,
    string? Unit,
    string? Thing,
    int Start,
    int End
)
{
    internal static ApiNumber Of(EventNumber number) =>
        new(
            EventNames.Of(number.Kind),
            number.Value,
            number.Low,
            number.High,
            EventNames.Of(number.Bound),
            number.Unit,
            number.Thing,
            number.Span.Start,
            number.Span.End
        );
}
