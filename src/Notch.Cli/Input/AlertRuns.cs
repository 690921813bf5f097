using Notch.Desk.Alerts;
using Notch.Desk.Store;
using Notch.Lexicons;
using Notch.Pairs;
using Notch.Web;
using Notch.Web.Alerts;

namespace Notch.Cli.Input;

/// <summary>Alerts of a store, with the names and addresses that messages show.</summary>
internal static class AlertRuns
{
    public static AlertStore Store(NotchDatabase database) =>
        new(database, new AlertMatcher(PartySets.Load(LexiconText.Shipped())));

    /// <summary>Names of parties, and addresses below the public address.</summary>
    public static AlertLinks Links(string? publicAddress)
    {
        var names = new Lazy<PartyArgument>(() => new PartyArgument());
        string root = publicAddress?.TrimEnd('/') ?? "";
        return new AlertLinks(
            code => names.Value.Name(code),
            (a, b, day) => root + AlertUrls.Notch(a, b, day),
            id => root + Urls.Event(id)
        );
    }

    /// <summary>One pass: finds what is new and sends what is due.</summary>
    public static async Task<AlertReport> RunAsync(
        NotchDatabase database,
        AlertSettings settings,
        string? publicAddress,
        CancellationToken token
    )
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        return await new AlertRun(
            Store(database),
            new AlertOutbox(database),
            AlertSenders.Of(settings, http, TimeProvider.System),
            Links(publicAddress)
        ).RunAsync(token);
    }
}
