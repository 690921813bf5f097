using Microsoft.AspNetCore.Http;
using Notch.Stories;
using Notch.Web.Words;

namespace Notch.Web.Components;

/// <summary>schema.org records of pages, as search engines read them.</summary>
internal static class StructuredData
{
    /// <summary>A BreadcrumbList; the last part is the page itself.</summary>
    public static Dictionary<string, object> Breadcrumbs(
        IReadOnlyList<Crumb> trail,
        HttpRequest? request
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
                    ["item"] = Absolute(request, crumb.Address ?? request?.Path.Value ?? Urls.Home),
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

    /// <summary>A NewsArticle; parts that the story lacks are left out.</summary>
    public static Dictionary<string, object> Article(Story story, HttpRequest? request)
    {
        var article = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["headline"] = story.Title ?? "Untitled",
            ["mainEntityOfPage"] = Absolute(request, Urls.Story(story.Id)),
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

    private static string Absolute(HttpRequest? request, string path) =>
        request is null ? path : $"{request.Scheme}://{request.Host}{path}";
}
