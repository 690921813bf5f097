using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Notch.Pairs;
using Notch.Web.Hosting;
using Notch.Web.Reading;

namespace Notch.Web.Feeds;

/// <summary>Feeds in Atom and JSON, the lists for search engines, and robots.txt.</summary>
internal static class FeedEndpoints
{
    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        Map(routes, "/feeds/notches", (feeds, _) => feeds.Notches());
        Map(routes, "/feeds/{key}", (feeds, slug) => feeds.Section(slug));
        Map(
            routes,
            "/feeds/pair/{key}",
            (feeds, key) => PairOf(key) is { } pair ? feeds.Pair(pair) : null
        );
        Map(
            routes,
            "/feeds/actor/{key}",
            (feeds, key) => QueryText.Code(key) is { } code ? feeds.Actor(code) : null
        );
        Map(routes, "/feeds/quotes/{key}", (feeds, key) => feeds.Quotes(key));
        routes
            .MapGet(
                Urls.Sitemap,
                (HttpRequest request, SiteMap map, SiteOptions options) =>
                    TypedResults.Text(map.Pages(options.Root(request)), SiteMap.MediaType)
            )
            .ExcludeFromDescription();
        routes
            .MapGet(
                Urls.NewsSitemap,
                (HttpRequest request, SiteMap map, SiteOptions options) =>
                    TypedResults.Text(map.NewsPages(options.Root(request)), SiteMap.MediaType)
            )
            .ExcludeFromDescription();
        routes.MapGet("/robots.txt", Robots).ExcludeFromDescription();
    }

    private static void Map(
        IEndpointRouteBuilder routes,
        string pattern,
        Func<FeedSource, string, FeedContent?> read
    )
    {
        Map(routes, pattern + ".atom", read, AtomFeed.Write, AtomFeed.MediaType);
        Map(routes, pattern + ".json", read, JsonFeed.Write, JsonFeed.MediaType);
    }

    private static void Map(
        IEndpointRouteBuilder routes,
        string pattern,
        Func<FeedSource, string, FeedContent?> read,
        Func<FeedContent, string, string, string> write,
        string mediaType
    ) =>
        routes
            .MapGet(
                pattern,
                IResult (HttpContext context, FeedSource feeds, SiteOptions options) =>
                {
                    var key = context.Request.RouteValues["key"] as string ?? "";
                    if (read(feeds, key) is not { } feed)
                    {
                        return TypedResults.NotFound();
                    }
                    string root = options.Root(context.Request);
                    string self = context.Request.Path.Value ?? "";
                    return TypedResults.Text(write(feed, root, self), mediaType);
                }
            )
            .ExcludeFromDescription();

    private static Pair? PairOf(string key) =>
        Pair.TryParse(key, out var pair)
        && QueryText.Code(pair.A) is not null
        && QueryText.Code(pair.B) is not null
            ? pair
            : null;

    private static ContentHttpResult Robots(HttpRequest request, SiteOptions options)
    {
        string root = options.Root(request);
        return TypedResults.Text(
            Encoding.UTF8.GetString(AssetCatalog.Get("robots.txt").Bytes)
                + $"Sitemap: {root}{Urls.Sitemap}\nSitemap: {root}{Urls.NewsSitemap}\n"
        );
    }
}
