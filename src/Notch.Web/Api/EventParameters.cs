using Microsoft.AspNetCore.Http.HttpResults;
using Notch.Desk.Store;
using Notch.Events;
using Notch.Exports;
using Notch.Web.Reading;

namespace Notch.Web.Api;

/// <summary>What narrows a list of events, as it stands in a query string.</summary>
/// <param name="Other">Code on the other side: "USA".</param>
/// <param name="Type">PLOVER type: "REJECT".</param>
/// <param name="Quad">1 to 4.</param>
/// <param name="Status">"fact".</param>
/// <param name="Since">First day: "2020-01-10".</param>
/// <param name="Until">Last day, included.</param>
/// <param name="Page">One-based.</param>
internal sealed record EventParameters(
    string? Other = null,
    string? Type = null,
    string? Quad = null,
    string? Status = null,
    string? Since = null,
    string? Until = null,
    string? Page = null
)
{
    /// <summary>The query.</summary>
    public EventQuery Query(string? actor, string? sector) =>
        EventQueryText.Parse(actor, Other, sector, Type, Quad, Status, Since, Until);

    /// <summary>What is wrong with the first wrong parameter; null when all are right.</summary>
    public ProblemHttpResult? Problem(string? actor, string? sector)
    {
        const string Code = "a code in letters, such as IRQ";
        const string Day = "a day such as 2020-01-10";
        (string Name, string? Value, bool Good, string Expected)[] all =
        [
            ("actor", actor, QueryText.Code(actor) is not null, Code),
            ("sector", sector, QueryText.Code(sector) is not null, "a sector such as GOV"),
            ("other", Other, QueryText.Code(Other) is not null, Code),
            ("type", Type, EventNames.TryParse(Type, out EventType _), "a type such as REJECT"),
            ("quad", Quad, Quad is "1" or "2" or "3" or "4", "1, 2, 3 or 4"),
            (
                "status",
                Status,
                EventNames.TryParse(Status, out EventStatus _),
                "a status such as fact"
            ),
            ("since", Since, QueryText.Day(Since) is not null, Day),
            ("until", Until, QueryText.Day(Until) is not null, Day),
            ("page", Page, ApiEndpoints.PageOf(Page) is not null, "a number from 1"),
        ];
        foreach (var (name, value, good, expected) in all)
        {
            if (value is not null && !good)
            {
                return ApiEndpoints.Wrong(name, value, expected);
            }
        }
        return null;
    }
}
