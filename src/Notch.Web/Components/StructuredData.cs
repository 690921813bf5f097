using Notch.Desk.Store;
using Notch.Web.Words;

namespace Notch.Web.Components;

/// <summary>schema.org records of pages, as search engines read them.</summary>
internal static class StructuredData
{
    /// <summary>A BreadcrumbList; the last part is the page itself.</summary>
    public static Dictionary<string, object> Breadcrumbs(
        IReadOnlyList<Crumb> trail,
        string root,
        string path
    )
    {
        var items = new List<Dictionary<string, object>>(trail.Count);
        foreach (var crumb in trail)
        {
            items.Add(
                new(StringComparer.Ordinal)
                {
                    ["@type"] = "ListItem",
                    ["position"] = items.Count + 1,
                    ["name"] = crumb.Label,
                    ["item"] = root + (crumb.Address ?? path),
                }
            );
        }
        return new(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "BreadcrumbList",
            ["itemListElement"] = items,
        };
    }

    /// <summary>A NewsArticle; parts that the story lacks are left out. A story that replaces others carries a CorrectionComment for each.</summary>
    /// <param name="stored">The story.</param>
    /// <param name="earlier">Versions that it replaces.</param>
    /// <param name="root">"https://news.example".</param>
    public static Dictionary<string, object> Article(
        StoredStory stored,
        IReadOnlyList<StoredStory> earlier,
        string root
    )
    {
        var story = stored.Story;
        var article = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["headline"] = story.Title ?? "Untitled",
            ["mainEntityOfPage"] = root + Urls.Story(story.Id),
        };
        Add(article, "datePublished", story.Published is { } at ? DateWords.Iso(at) : null);
        Add(article, "dateModified", story.Modified is { } then ? DateWords.Iso(then) : null);
        Add(article, "dateline", story.Dateline);
        Add(article, "articleSection", story.Section);
        Add(article, "inLanguage", story.Language);
        if (story.Byline is { } byline)
        {
            article["author"] = Named("Person", byline);
        }
        if (story.Outlet is { } outlet)
        {
            article["publisher"] = Named("Organization", outlet);
        }
        if (story.Agency is { } agency)
        {
            article["sourceOrganization"] = Named("Organization", agency);
        }
        if (earlier.Count > 0)
        {
            article["correction"] = earlier.Select(e => new Dictionary<string, object>(
                StringComparer.Ordinal
            )
            {
                ["@type"] = "CorrectionComment",
                ["text"] = $"Replaces the version read {DateWords.Moment(e.ReadAt)}.",
                ["datePublished"] = DateWords.Iso(stored.ReadAt),
                ["url"] = root + Urls.Story(e.Story.Id),
            });
        }
        return article;
    }

    private static Dictionary<string, object> Named(string type, string name) =>
        new(StringComparer.Ordinal) { ["@type"] = type, ["name"] = name };

    private static void Add(Dictionary<string, object> record, string key, string? value)
    {
        if (value is not null)
        {
            record[key] = value;
        }
    }
}
