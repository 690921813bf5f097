using Notch.Desk.Store;
using Notch.Exports;
using Notch.Stories;
using Notch.Web.Words;

namespace Notch.Web.Api;

/// <summary>A story record, with its events.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Url">Its address.</param>
/// <param name="Title">Headline.</param>
/// <param name="Breadcrumb">Its trail.</param>
/// <param name="Section">Innermost section.</param>
/// <param name="Byline">Who wrote it.</param>
/// <param name="Agency">The wire agency.</param>
/// <param name="Dateline">The place before the lead.</param>
/// <param name="Published">ISO 8601 instant.</param>
/// <param name="Modified">ISO 8601 instant.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="TranslatedFrom">ISO 639-1.</param>
/// <param name="Outlet">The publisher.</param>
/// <param name="Paragraphs">The blocks, in order.</param>
/// <param name="Text">All blocks joined; offsets point into it.</param>
/// <param name="ReadAt">When the desk read it.</param>
/// <param name="DuplicateOf">Id of the story that it repeats nearly word for word.</param>
/// <param name="SupersededBy">Id of the corrected story at the same address.</param>
/// <param name="Events">Its events, in text order.</param>
/// <param name="WordTone">Good words less bad ones, in per cent of all words; for comparison only.</param>
public sealed record ApiStory(
    string Id,
    string? Url,
    string? Title,
    IReadOnlyList<string> Breadcrumb,
    string? Section,
    string? Byline,
    string? Agency,
    string? Dateline,
    string? Published,
    string? Modified,
    string? Language,
    string? TranslatedFrom,
    string? Outlet,
    IReadOnlyList<ApiParagraph> Paragraphs,
    string Text,
    string ReadAt,
    string? DuplicateOf,
    string? SupersededBy,
    IReadOnlyList<ApiEvent> Events,
    double WordTone
)
{
    internal static ApiStory Of(StoredStory stored, IReadOnlyList<EventRecord> events)
    {
        var s = stored.Story;
        return new ApiStory(
            s.Id,
            s.Url,
            s.Title,
            s.Breadcrumb,
            s.Section,
            s.Byline,
            s.Agency,
            s.Dateline,
            StoryJson.DateText(s.Published),
            StoryJson.DateText(s.Modified),
            s.Language,
            s.TranslatedFrom,
            s.Outlet,
            [
                .. s.Paragraphs.Select(p => new ApiParagraph(
                    p.Text,
                    StoryJson.KindText(p.Kind),
                    p.Span.Start,
                    p.Span.End
                )),
            ],
            s.Text,
            DateWords.Iso(stored.ReadAt),
            stored.DuplicateOf,
            stored.SupersededBy,
            [.. events.Select(ApiEvent.Of)],
            Math.Round(WordToneList.Shipped.Of(s.Text).Value, 3)
        );
    }
}
