using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Notch.Desk.Alerts;
using Notch.Desk.Store;
using Notch.Web.Words;

namespace Notch.Web.Alerts;

/// <summary>While the site runs: every half minute finds what is new for each rule and sends what is due.</summary>
internal sealed partial class AlertService(
    AlertStore store,
    AlertOutbox outbox,
    ActorNames names,
    SiteOptions options,
    TimeProvider clock,
    ILogger<AlertService> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var run = new AlertRun(
            store,
            outbox,
            AlertSenders.Of(options.Alerts, http, clock),
            AlertServices.Links(names, options.PublicAddress?.TrimEnd('/') ?? "")
        );
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            do
            {
                await PassAsync(run, stoppingToken).ConfigureAwait(false);
            } while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops.
        }
    }

    private async Task PassAsync(AlertRun run, CancellationToken stoppingToken)
    {
        try
        {
            await run.RunAsync(stoppingToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is StoreException or System.Data.Common.DbException)
        {
            // A locked or broken store is no reason to stop the site; the next pass tries again.
            PassFailed(logger, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A pass over the alerts failed")]
    private static partial void PassFailed(ILogger logger, Exception exception);
}
