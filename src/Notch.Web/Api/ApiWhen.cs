using Notch.Events;
using Notch.Web.Words;

namespace Notch.Web.Api;

/// <summary>The words that date an act, and the days that they mean.</summary>
/// <param name="Value">ISO 8601 value: "2020-01-03", "2020-W01".</param>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
/// <param name="Start">First UTF-16 unit of the words in the story's text.</param>
/// <param name="End">After the last unit.</param>
public sealed record ApiWhen(string Value, string First, string Last, int Start, int End)
{
    internal static ApiWhen? Of(EventTime? when) =>
        when is null
            ? null
            : new ApiWhen(
                when.Value,
                DateWords.Iso(when.Start),
                DateWords.Iso(when.End),
                when.Span.Start,
                when.Span.End
            );
}
