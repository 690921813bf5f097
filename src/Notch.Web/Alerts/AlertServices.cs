using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Notch.Desk.Alerts;
using Notch.Desk.Store;
using Notch.Lexicons;
using Notch.Pairs;
using Notch.Web.Feeds;
using Notch.Web.Hosting;
using Notch.Web.Words;

namespace Notch.Web.Alerts;

/// <summary>Alerts on the site: rules at the desk, a feed and a stream for each, and the passes that find and send.</summary>
internal static class AlertServices
{
    /// <summary>Adds what alerts are made of.</summary>
    public static void AddAlerts(this IServiceCollection services, NotchDatabase database)
    {
        var sets = PartySets.Load(LexiconText.Shipped());
        services.AddSingleton(sets);
        services.AddSingleton(new AlertStore(database, new AlertMatcher(sets)));
        services.AddSingleton<AlertOutbox>();
        services.AddSingleton<AlertStreams>();
        services.AddHostedService<AlertService>();
    }

    /// <summary>Maps feeds and streams.</summary>
    public static void MapAlerts(this IEndpointRouteBuilder routes)
    {
        Map(routes, ".atom", AtomFeed.Write, AtomFeed.MediaType);
        Map(routes, ".json", JsonFeed.Write, JsonFeed.MediaType);
        routes
            .MapGet(
                AlertUrls.Stream("{key}"),
                (string key, HttpContext context, AlertStreams streams) =>
                    streams.Open(key, context)
            )
            .ExcludeFromDescription();
    }

    /// <summary>Names and addresses below the public address, or as paths where none is set and no request says it.</summary>
    public static AlertLinks Links(ActorNames names, string root) =>
        new(
            names.InText,
            (a, b, day) => root + AlertUrls.Notch(a, b, day),
            id => root + Urls.Event(id)
        );

    private static void Map(
        IEndpointRouteBuilder routes,
        string ending,
        Func<FeedContent, string, string, string> write,
        string mediaType
    ) =>
        routes
            .MapGet(
                "/feeds/alerts/{key}" + ending,
                IResult (
                    string key,
                    HttpRequest request,
                    AlertStore store,
                    ActorNames names,
                    SiteOptions options
                ) =>
                {
                    if (store.OfFeed(key) is not { } kept)
                    {
                        return TypedResults.NotFound();
                    }
                    string root = options.Root(request);
                    return TypedResults.Text(
                        write(Content(kept, store, names), root, request.Path.Value ?? ""),
                        mediaType
                    );
                }
            )
            .ExcludeFromDescription();

    private static FeedContent Content(StoredAlertRule kept, AlertStore store, ActorNames names)
    {
        const int Newest = 50;
        var links = Links(names, root: "");
        return new FeedContent(
            kept.Rule.Name,
            Urls.Notches,
            [
                .. store
                    .NewestHits(kept.Id, Newest)
                    .Select(hit => (Hit: hit, Item: AlertItem.Of(hit, links)))
                    .Select(x => new FeedEntry(
                        x.Item.Address,
                        x.Item.Headline,
                        x.Hit.FoundAt,
                        string.Join(
                            ' ',
                            x.Item.Sentences.Select(s => s.Text)
                                .OfType<string>()
                                .Prepend(x.Item.Text)
                        )
                    )),
            ]
        );
    }
}
