using System.Text.Json;

namespace Notch.Stories;

/// <summary>One story in a JSON object: a story record, an object with url, title, text and date, or a ninjs item (1 to 3).</summary>
internal static class JsonStoryReader
{
    /// <summary>Null when the text is no JSON object or holds no story.</summary>
    public static StoryDraft? Read(string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json, JsonFields.Lenient);
            return parsed.RootElement.ValueKind == JsonValueKind.Object
                ? OfObject(parsed.RootElement)
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: an escape such as "\uD800" that is half a character.
            return null;
        }
    }

    private static StoryDraft? OfObject(JsonElement record)
    {
        var lines = Lines(record);
        if (lines.Count == 0)
        {
            return null;
        }
        string? url = JsonFields.Text(record, "url", "link", "uri");
        return new StoryDraft
        {
            Url = url is null || HtmlStoryReader.IsWebAddress(url) ? url : null,
            Title = JsonFields.Text(record, "title", "headline") ?? Named(record, "headlines"),
            Trail = JsonFields.Texts(record, "breadcrumb"),
            Section = JsonFields.Text(record, "section", "category") ?? Named(record, "subject"),
            Byline = Byline.Trim(
                JsonFields.Text(record, "byline", "author", "by") ?? Named(record, "bylines")
            ),
            Agency = JsonFields.Text(record, "agency"),
            Dateline = JsonFields.Text(record, "dateline") ?? Named(record, "datelines"),
            Outlet =
                JsonFields.Text(record, "outlet", "source", "provider", "copyrightholder")
                ?? Named(record, "infoSources"),
            Language = JsonFields.Text(record, "language"),
            Published = Date(
                record,
                "published",
                "date",
                "pubDate",
                "published_at",
                "firstcreated",
                "contentCreated",
                "versioncreated",
                "versionCreated"
            ),
            Modified = Date(
                record,
                "modified",
                "updated",
                "updated_at",
                "versioncreated",
                "versionCreated"
            ),
            Lines = lines,
        };
    }

    private static DateTimeOffset? Date(JsonElement record, params ReadOnlySpan<string> names) =>
        NewsDate.Read(JsonFields.Text(record, names));

    /// <summary>The first name or value among a field's objects, as ninjs writes headlines and subjects.</summary>
    private static string? Named(JsonElement record, string field) =>
        JsonFields
            .Objects(record, field)
            .Select(o => JsonFields.Text(o, "value", "name"))
            .FirstOrDefault(t => t is not null);

    private static IReadOnlyList<StoryLine> Lines(JsonElement record)
    {
        var paragraphs = JsonFields
            .Objects(record, "paragraphs")
            .Select(p => new StoryLine(
                JsonFields.Text(p, "text") ?? "",
                KindOf(JsonFields.Raw(p, "kind"))
            ))
            .Where(l => l.Text.Length > 0)
            .ToList();
        if (paragraphs.Count > 0)
        {
            return paragraphs;
        }
        string? body =
            JsonFields.Raw(
                record,
                "body_xhtml",
                "body_html",
                "body_text",
                "text",
                "content",
                "content_html",
                "content_text",
                "body"
            )
            ?? JsonFields
                .Objects(record, "bodies")
                .Select(b => JsonFields.Raw(b, "value"))
                .FirstOrDefault(v => v is not null);
        return body is null ? []
            : body.Contains("</", StringComparison.Ordinal)
            || body.Contains("<br", StringComparison.OrdinalIgnoreCase)
                ? HtmlStoryReader.Fragment(body)
            : PlainTextStoryReader.Read(body).Lines;
    }

    private static ParagraphKind KindOf(string? kind) =>
        Enum.TryParse<ParagraphKind>(kind, ignoreCase: true, out var known) && Enum.IsDefined(known)
            ? known
            : ParagraphKind.Paragraph;
}
