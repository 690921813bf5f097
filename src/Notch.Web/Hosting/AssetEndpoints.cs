using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Notch.Web.Hosting;

/// <summary>Serves the built-in files for a year each: a changed file has a new address.</summary>
internal static class AssetEndpoints
{
    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        foreach (var asset in AssetCatalog.All)
        {
            routes
                .MapGet(
                    Urls.Asset(asset.Name),
                    (HttpContext context) =>
                    {
                        context.Response.Headers.CacheControl =
                            "public, max-age=31536000, immutable";
                        return TypedResults.Bytes(asset.Bytes, asset.MediaType);
                    }
                )
                .ExcludeFromDescription();
        }
    }
}
