using Microsoft.Extensions.DependencyInjection;
using Notch.Desk.Store;

namespace Notch.Web.Forecasts;

/// <summary>Forecasts on the site.</summary>
internal static class ForecastServices
{
    /// <summary>Adds what forecasts are made of.</summary>
    public static void AddForecasts(this IServiceCollection services, NotchDatabase database)
    {
        services.AddSingleton(new SeriesStore(database));
        services.AddSingleton<ForecastBoard>();
    }
}
