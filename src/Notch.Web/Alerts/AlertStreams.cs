using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Http;
using Notch.Desk.Alerts;
using Notch.Web.Hosting;
using Notch.Web.Words;

namespace Notch.Web.Alerts;

/// <summary>Server-sent events: each notch that a rule finds, as it is found. Who comes back with Last-Event-ID gets what was missed.</summary>
/// <remarks>The store is asked every second, so a stream also tells what another process found.</remarks>
internal sealed class AlertStreams(
    AlertStore store,
    ActorNames names,
    SiteOptions options,
    TimeProvider clock
)
{
    private const int Most = 200;
    private const int Batch = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private int _open;

    /// <summary>Opens the stream of a feed's key.</summary>
    public IResult Open(string feedKey, HttpContext context)
    {
        if (store.OfFeed(feedKey) is not { } kept)
        {
            return TypedResults.NotFound();
        }
        if (Volatile.Read(ref _open) >= Most)
        {
            context.Response.Headers.RetryAfter = "60";
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
        long after = long.TryParse(
            context.Request.Headers["Last-Event-ID"],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out long last
        )
            ? last
            : store.NewestHits(kept.Id, take: 1).Select(h => h.Key).FirstOrDefault();
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.ServerSentEvents(
            Events(kept, after, options.Root(context.Request), context.RequestAborted)
        );
    }

    private async IAsyncEnumerable<SseItem<string>> Events(
        StoredAlertRule kept,
        long after,
        string root,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        Interlocked.Increment(ref _open);
        try
        {
            var links = AlertServices.Links(names, root);
            // Headers go out with the first event, so that a client knows at once that it is connected.
            yield return new SseItem<string>(kept.Rule.Name, "open");
            while (!cancellationToken.IsCancellationRequested)
            {
                foreach (var hit in store.HitsAfter(kept.Id, after, Batch))
                {
                    after = hit.Key;
                    string id = hit.Key.ToString(CultureInfo.InvariantCulture);
                    var message = new AlertMessage(id, kept, "", [AlertItem.Of(hit, links)]);
                    yield return new SseItem<string>(
                        Encoding.UTF8.GetString(message.Json()),
                        "notch"
                    )
                    {
                        EventId = id,
                    };
                }
                await Task.Delay(Pause, clock, cancellationToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }
}
