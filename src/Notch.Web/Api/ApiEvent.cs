using Notch.Exports;
using Notch.Web.Words;

namespace Notch.Web.Api;

/// <summary>An event record: who did or said what to whom, with the exact sentence.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Story">The story that tells it.</param>
/// <param name="Sentence">Zero-based sentence.</param>
/// <param name="Text">The exact sentence.</param>
/// <param name="Start">First UTF-16 unit of the event's words in the story's text.</param>
/// <param name="End">After the last unit.</param>
/// <param name="Actors">Who acts.</param>
/// <param name="Recipients">Whom it is done to or meant for.</param>
/// <param name="Type">PLOVER type: "REJECT".</param>
/// <param name="Mode">PLOVER mode.</param>
/// <param name="Contexts">PLOVER contexts.</param>
/// <param name="Quad">1 words of cooperation, 2 deeds of cooperation, 3 words of conflict, 4 deeds of conflict.</param>
/// <param name="PloverScore">-10 (conflict) to +10 (cooperation).</param>
/// <param name="Cameo">CAMEO code.</param>
/// <param name="Goldstein">Goldstein weight of the CAMEO code.</param>
/// <param name="Status">fact, planned, demanded, denied, hypothetical or background.</param>
/// <param name="Date">Day: "2020-01-10".</param>
/// <param name="DatePrecision">story, day, week, month, quarter, year or range.</param>
/// <param name="Place">In the story's words.</param>
/// <param name="Speaker">Who said it.</param>
/// <param name="Attribution">Who claims it.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Why">The lexicon line or model that decided.</param>
/// <param name="Versions">What made it.</param>
/// <param name="SentenceStart">First UTF-16 unit of the sentence in the story's text.</param>
/// <param name="SentenceEnd">After the last unit.</param>
/// <param name="Force">Force of a verbal act, 1 to 3.</param>
/// <param name="SpeakerCode">Code of the speaker.</param>
/// <param name="Related">Id of the event that this one denies or reports.</param>
/// <param name="DateEnd">Last day of the act.</param>
/// <param name="When">The words that date the act; null where only the story does.</param>
/// <param name="Where">The place of the act; null when nothing says it.</param>
/// <param name="Numbers">Numbers of the act's own clause.</param>
/// <param name="Claim">Who claims the act, and in which words.</param>
public sealed record ApiEvent(
    string Id,
    ApiStoryHeader Story,
    int Sentence,
    string Text,
    int Start,
    int End,
    IReadOnlyList<ApiParty> Actors,
    IReadOnlyList<ApiParty> Recipients,
    string Type,
    string? Mode,
    IReadOnlyList<string> Contexts,
    int Quad,
    double PloverScore,
    string? Cameo,
    double? Goldstein,
    string Status,
    string? Date,
    string DatePrecision,
    string? Place,
    string? Speaker,
    string? Attribution,
    double Confidence,
    string Why,
    ApiVersions Versions,
    int SentenceStart,
    int SentenceEnd,
    int Force,
    string? SpeakerCode,
    string? Related,
    string? DateEnd,
    ApiWhen? When,
    ApiWhere? Where,
    IReadOnlyList<ApiNumber> Numbers,
    ApiClaim? Claim
)
{
    internal static ApiEvent Of(EventRecord record)
    {
        var e = record.Event;
        return new ApiEvent(
            e.Id,
            ApiStoryHeader.Of(record.Story),
            e.Sentence,
            e.SentenceText,
            e.Span.Start,
            e.Span.End,
            [.. e.Actors.Select(ApiParty.Of)],
            [.. e.Recipients.Select(ApiParty.Of)],
            EventNames.Of(e.Type),
            e.Mode,
            e.Contexts,
            (int)e.Quad,
            e.PloverScore,
            e.Cameo,
            e.Goldstein,
            EventNames.Of(e.Status),
            e.Date is { } day ? DateWords.Iso(day) : null,
            EventNames.Of(e.DatePrecision),
            e.Place,
            e.Speaker is { } s ? s.Name ?? s.Text : null,
            e.Attribution,
            Math.Round(e.Confidence, 4),
            e.Why,
            ApiVersions.Of(record.Versions),
            e.SentenceSpan.Start,
            e.SentenceSpan.End,
            e.Force,
            e.Speaker?.Code.ToString(),
            e.RelatedId,
            e.DateEnd is { } end ? DateWords.Iso(end) : null,
            ApiWhen.Of(e.When),
            ApiWhere.Of(e.Where),
            [.. e.Numbers.Select(ApiNumber.Of)],
            ApiClaim.Of(e.Claim)
        );
    }
}
