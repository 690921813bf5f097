using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Notch.Web.Hosting;

namespace Notch.Web.Accounts;

/// <summary>Stands before every page of the desk: login, role, and nothing kept by caches.</summary>
internal static class DeskGate
{
    public static void UseDesk(this IApplicationBuilder app) =>
        app.UseWhen(
            context =>
                context.Request.Path.StartsWithSegments(
                    Urls.Desk,
                    StringComparison.OrdinalIgnoreCase
                ),
            desk => desk.UseAuthentication().Use(CheckAsync)
        );

    public static void MapDesk(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost(
                Urls.LogOut,
                async (HttpContext context) =>
                {
                    var accounts = context.RequestServices.GetRequiredService<DeskAccounts>();
                    var form = await context.Request.ReadFormAsync(context.RequestAborted);
                    if (
                        FormOrigin.IsOurs(context.Request)
                        && accounts.IsForm(context, form["token"])
                    )
                    {
                        await accounts.LogOutAsync();
                    }
                    return TypedResults.LocalRedirect(Urls.LogIn);
                }
            )
            .ExcludeFromDescription();

    private static Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.CacheControl = "no-store";
        string path = context.Request.Path.Value ?? "";
        if (DeskRights.IsOpen(path))
        {
            return next(context);
        }
        var account = context.RequestServices.GetRequiredService<DeskAccounts>().Current(context);
        if (account is null)
        {
            context.Response.Redirect(Urls.LogIn);
            return Task.CompletedTask;
        }
        if (DeskRights.MayOpen(account, path))
        {
            return next(context);
        }
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return HttpMethods.IsGet(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.WriteAsync("Your role may not do this.", context.RequestAborted);
    }
}
