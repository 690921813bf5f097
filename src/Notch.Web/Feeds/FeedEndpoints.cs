using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Notch.Desk.Store;
using Notch.Web.Hosting;
using Notch.Web.Reading;
using Notch.Web.Words;

namespace Notch.Web.Feeds;

/// <summary>Atom feeds, the list for search engines, and robots.txt.</summary>
internal static class FeedEndpoints
{
    private const int Newest = 50;

    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.NotchFeed, Notches).ExcludeFromDescription();
        routes.MapGet("/feeds/{slug}.atom", Section).ExcludeFromDescription();
        routes.MapGet(Urls.Sitemap, Map).ExcludeFromDescription();
        routes
            .MapGet(
                "/robots.txt",
                (HttpRequest request) =>
                    TypedResults.Text(
                        Encoding.UTF8.GetString(AssetCatalog.Get("robots.txt").Bytes)
                            + $"Sitemap: {Root(request)}{Urls.Sitemap}\n"
                    )
            )
            .ExcludeFromDescription();
    }

    private static ContentHttpResult Notches(
        HttpRequest request,
        PairStore pairs,
        ActorNames names,
        SiteOptions options
    )
    {
        var root = Root(request);
        var feed = new AtomFeed(root, Urls.NotchFeed, Urls.Notches, $"{options.Name}: notches");
        foreach (var change in pairs.Changes(pair: null, DayRange.All, skip: 0, Newest))
        {
            var because = change.Because.Select(b => b.Sentence).FirstOrDefault(s => s is not null);
            feed.Add(
                Urls.Notch(change),
                NotchWords.Headline(change, names.InText(change.A), names.InText(change.B)),
                new DateTimeOffset(change.Date, TimeOnly.MinValue, TimeSpan.Zero),
                because ?? ""
            );
        }
        return Xml(feed.ToString(), "application/atom+xml");
    }

    private static IResult Section(
        string slug,
        HttpRequest request,
        StoryStore stories,
        Edition edition,
        SiteOptions options
    )
    {
        if (edition.Section(slug) is not { } section)
        {
            return TypedResults.NotFound();
        }
        var name = section.Section;
        var feed = new AtomFeed(
            Root(request),
            Urls.SectionFeed(name),
            Urls.Section(name),
            $"{options.Name}: {name}"
        );
        foreach (var story in stories.Recent(name, skip: 0, Newest))
        {
            feed.Add(
                Urls.Story(story.Id),
                story.Title ?? "Without a headline",
                story.Published ?? story.ReadAt,
                story.Lead
            );
        }
        return Xml(feed.ToString(), "application/atom+xml");
    }

    private static ContentHttpResult Map(
        HttpRequest request,
        StoryStore stories,
        PairStore pairs,
        EventStore events,
        Edition edition
    )
    {
        const int MostStories = 2000;
        var root = Root(request);
        var addresses = new List<string>
        {
            Urls.Home,
            Urls.Today,
            Urls.Notches,
            Urls.Pairs,
            Urls.Actors,
            Urls.Events,
            Urls.About,
        };
        addresses.AddRange(edition.Sections().Select(s => Urls.Section(s.Section)));
        addresses.AddRange(pairs.Top(Paging.Actors).Select(p => Urls.Pair(p.Pair.A, p.Pair.B)));
        addresses.AddRange(events.Actors(Paging.Actors).Select(a => Urls.Actor(a.Code)));
        addresses.AddRange(
            stories.Recent(section: null, skip: 0, MostStories).Select(s => Urls.Story(s.Id))
        );
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, AtomFeed.Settings))
        {
            xml.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
            foreach (var address in addresses)
            {
                xml.WriteStartElement("url");
                xml.WriteElementString("loc", root + address);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return Xml(text.ToString(), "application/xml");
    }

    private static ContentHttpResult Xml(string text, string mediaType) =>
        TypedResults.Text(text, $"{mediaType}; charset=utf-8");

    private static string Root(HttpRequest request) => $"{request.Scheme}://{request.Host}";
}
