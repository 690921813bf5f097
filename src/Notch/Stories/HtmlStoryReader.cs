using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Notch.Stories;

/// <summary>A web page's story: metadata, then the blocks of its body.</summary>
internal sealed class HtmlStoryReader(StoryLexicon lexicon)
{
    private readonly HtmlBodyFinder _bodies = new(lexicon.Words, lexicon.Boilerplate);

    /// <summary>Reads a page's markup.</summary>
    /// <param name="html">Markup, decoded.</param>
    /// <param name="url">Address that it came from; null when unknown.</param>
    public StoryDraft Read(string html, string? url)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var metadata = HtmlMetadata.Read(document);
        string? address = metadata.Canonical ?? metadata.Meta("og:url");
        if (!IsWebAddress(address))
        {
            address = IsWebAddress(url) ? url : null;
        }
        string? host = HostOf(address);
        var layout = lexicon.LayoutFor(host);
        var parts = new HtmlParts(document, layout, lexicon.Generic);
        string? outlet =
            layout.Name
            ?? metadata.Meta("og:site_name")
            ?? metadata.Publisher
            ?? metadata.Meta("application-name");
        string? title = HtmlTitle.Find(metadata, parts.All("title"), outlet);
        return new StoryDraft
        {
            Url = address,
            Title = title,
            Trail = TrailOf(metadata, parts, title),
            Section =
                parts.Own("section")
                ?? metadata.Meta("article:section")
                ?? metadata.Section
                ?? metadata.Meta("section"),
            Byline = BylineOf(metadata, parts),
            Outlet = outlet ?? HtmlTitle.OutletOf(metadata.TitleElement, title),
            Language =
                metadata.Language ?? metadata.Meta("og:locale", "language", "content-language"),
            Published = PublishedOf(metadata, parts),
            Modified = ModifiedOf(metadata, parts),
            Lines = Lines(document, parts),
        };
    }

    /// <summary>The lines of a piece of markup that is all story, such as the content field of a record.</summary>
    /// <param name="html">Markup without a page around it.</param>
    public static List<StoryLine> Fragment(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        return document.Body is null
            ? []
            :
            [
                .. HtmlBlockReader
                    .Read(document.Body, static _ => false)
                    .Select(b => new StoryLine(b.Text, b.Kind)),
            ];
    }

    /// <summary>Host name in lower case without "www."; null when the address has none.</summary>
    public static string? HostOf(string? url)
    {
        if (!IsWebAddress(url))
        {
            return null;
        }
        string host = new Uri(url!).IdnHost.ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    /// <summary>True for http and https addresses.</summary>
    public static bool IsWebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static DateTimeOffset? PublishedOf(HtmlMetadata metadata, HtmlParts parts) =>
        NewsDate.Read(
            metadata.Meta("article:published_time", "datePublished", "og:article:published_time")
        )
        ?? NewsDate.Read(metadata.Published)
        ?? NewsDate.Read(
            metadata.Meta(
                "date",
                "pubdate",
                "publishdate",
                "publish-date",
                "dc.date",
                "dc.date.issued",
                "dcterms.created",
                "sailthru.date",
                "parsely-pub-date",
                "article.published"
            )
        )
        ?? parts.Date("published");

    private static DateTimeOffset? ModifiedOf(HtmlMetadata metadata, HtmlParts parts) =>
        NewsDate.Read(
            metadata.Meta(
                "article:modified_time",
                "dateModified",
                "og:updated_time",
                "last-modified",
                "dcterms.modified"
            )
        )
        ?? NewsDate.Read(metadata.Modified)
        ?? parts.Date("modified");

    private static string? BylineOf(HtmlMetadata metadata, HtmlParts parts)
    {
        string?[] candidates =
        [
            parts.Own("byline"),
            metadata.Authors,
            metadata.Meta(
                "author",
                "article:author",
                "byl",
                "dc.creator",
                "sailthru.author",
                "parsely-author"
            ),
            parts.First("byline"),
        ];
        return candidates.Select(Byline.Trim).FirstOrDefault(b => b is not null);
    }

    private IReadOnlyList<string> TrailOf(HtmlMetadata metadata, HtmlParts parts, string? title)
    {
        foreach (var element in parts.Elements("trail"))
        {
            if (Trail.Read(StoryText.Clean(element.TextContent), title, lexicon.Words) is { } trail)
            {
                return trail;
            }
            var items = element.QuerySelectorAll("li, [itemprop=itemListElement]");
            var names = (items.Length > 1 ? items : element.QuerySelectorAll("a, span"))
                .Select(i =>
                    StoryText.Clean(i.TextContent).Trim('\u00BB', '\u203A', '>', '/', '|', ' ')
                )
                .Where(n => n.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .ToList();
            if (names.Count > 1)
            {
                return names;
            }
        }
        return metadata.Trail;
    }

    private List<StoryLine> Lines(IHtmlDocument document, HtmlParts parts)
    {
        if (document.Body is null)
        {
            return [];
        }
        var dropped = parts.Elements("drop").ToHashSet();
        var body = parts.Elements("body").FirstOrDefault() ?? document.Body;
        return [.. _bodies.Find(body, dropped.Contains).Select(b => new StoryLine(b.Text, b.Kind))];
    }
}
