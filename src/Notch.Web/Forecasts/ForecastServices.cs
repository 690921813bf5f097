using Microsoft.Extensions.DependencyInjection;
using Notch.Actors;
using Notch.Desk.Store;
using Notch.Lexicons;
using Notch.Pairs;

namespace Notch.Web.Forecasts;

/// <summary>Forecasts, and series of any two parties.</summary>
internal static class ForecastServices
{
    /// <summary>Adds what forecasts are made of.</summary>
    public static void AddForecasts(this IServiceCollection services, NotchDatabase database)
    {
        services.AddSingleton(new SeriesStore(database));
        services.AddSingleton<ForecastBoard>();
        services.AddSingleton(provider => new PartyReader(
            new PartyNames(ActorLexicon.Load(LexiconText.Shipped())),
            provider.GetRequiredService<PartySets>()
        ));
    }
}
