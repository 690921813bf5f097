using System.Text.Json;
using Microsoft.Data.Sqlite;
using Notch.Stories;
using Notch.Text;

namespace Notch.Desk.Store;

/// <summary>A story to and from its row.</summary>
internal static class StoryRows
{
    /// <summary>What <see cref="Read"/> and <see cref="ReadStored"/> expect, in this order.</summary>
    public const string Columns =
        "s.id, s.url, s.title, s.breadcrumb, s.section, s.byline, s.agency, s.dateline, s.published, s.published_from, s.modified, s.language, s.translated_from, s.outlet, s.paragraphs, s.text, s.read_at, s.duplicate_of, s.superseded_by";

    /// <summary>What <see cref="ReadSummary"/> expects, in this order; the first running paragraph is the lead.</summary>
    public const string SummaryColumns =
        "s.id, s.url, s.title, s.section, s.outlet, s.agency, s.published, s.read_at, s.paragraphs, substr(s.text, 1, 2000), (select count(*) from events e where e.story_key = s.key)";

    /// <summary>What a list of stories shows: the newest versions, without near-duplicates; the story's table is "s".</summary>
    internal const string Shown = "s.superseded_by is null and s.duplicate_of is null";

    public static void Insert(
        SqliteConnection connection,
        Story story,
        DateTimeOffset readAt,
        string? duplicateOf
    ) =>
        connection.Execute(
            """
            insert into stories (id, url, title, breadcrumb, section, byline, agency, dateline, published, published_from,
              modified, language, translated_from, outlet, paragraphs, text, shown_at, read_at, duplicate_of, word_tone)
            values ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
            """,
            story.Id,
            story.Url,
            story.Title,
            Json(story.Breadcrumb),
            story.Section,
            story.Byline,
            story.Agency,
            story.Dateline,
            story.Published is { } p ? StoreText.Exact(p) : null,
            story.PublishedFrom,
            story.Modified is { } m ? StoreText.Exact(m) : null,
            story.Language,
            story.TranslatedFrom,
            story.Outlet,
            Blocks(story.Paragraphs),
            story.Text,
            StoreText.Of(story.Published ?? readAt),
            StoreText.Of(readAt),
            duplicateOf,
            WordToneList.Shipped.Of(story.Text).Value
        );

    public static StoredStory ReadStored(SqliteDataReader row) =>
        new(Read(row), StoreText.Time(row.GetString(16)), row.Text(17), row.Text(18));

    private static Story Read(SqliteDataReader row)
    {
        string text = row.GetString(15);
        return new Story
        {
            Id = row.GetString(0),
            Url = row.Text(1),
            Title = row.Text(2),
            Breadcrumb = Strings(row.GetString(3)),
            Section = row.Text(4),
            Byline = row.Text(5),
            Agency = row.Text(6),
            Dateline = row.Text(7),
            Published = Time(row.Text(8)),
            PublishedFrom = row.Text(9),
            Modified = Time(row.Text(10)),
            Language = row.Text(11),
            TranslatedFrom = row.Text(12),
            Outlet = row.Text(13),
            Paragraphs = Blocks(row.GetString(14), text),
            Text = text,
        };
    }

    public static StorySummary ReadSummary(SqliteDataReader row) =>
        new(
            row.GetString(0),
            row.Text(1),
            row.Text(2),
            row.Text(3),
            row.Text(4),
            row.Text(5),
            Time(row.Text(6)),
            StoreText.Time(row.GetString(7)),
            Lead(row.GetString(8), row.GetString(9)),
            row.GetInt32(10)
        );

    /// <summary>Lists of strings stand as JSON arrays.</summary>
    public static string Json(IReadOnlyList<string> values) => JsonSerializer.Serialize(values);

    public static IReadOnlyList<string> Strings(string json) =>
        json == "[]" ? [] : JsonSerializer.Deserialize<string[]>(json) ?? [];

    private static DateTimeOffset? Time(string? text) => text is null ? null : StoreText.Time(text);

    /// <summary>Blocks stand as [[kind, start, end], ...]; their words are cut from the text again.</summary>
    private static string Blocks(IReadOnlyList<Paragraph> paragraphs) =>
        JsonSerializer.Serialize(
            paragraphs.Select(p => new[] { (int)p.Kind, p.Span.Start, p.Span.End })
        );

    private static List<Paragraph> Blocks(string json, string text)
    {
        var paragraphs = new List<Paragraph>();
        foreach (int[] block in JsonSerializer.Deserialize<int[][]>(json) ?? [])
        {
            var span = new TextSpan(block[1], block[2]);
            paragraphs.Add(new Paragraph(text[block[1]..block[2]], (ParagraphKind)block[0], span));
        }
        return paragraphs;
    }

    private static string Lead(string json, string start)
    {
        foreach (int[] block in JsonSerializer.Deserialize<int[][]>(json) ?? [])
        {
            if ((ParagraphKind)block[0] == ParagraphKind.Paragraph && block[1] < start.Length)
            {
                return start[block[1]..Math.Min(block[2], start.Length)];
            }
        }
        return "";
    }
}
