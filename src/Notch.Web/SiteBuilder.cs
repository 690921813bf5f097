using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.OpenApi;
using Notch.Actors;
using Notch.Desk.Comments;
using Notch.Desk.Comments.Akismet;
using Notch.Desk.Store;
using Notch.Lexicons;
using Notch.Web.Accounts;
using Notch.Web.Alerts;
using Notch.Web.Api;
using Notch.Web.Comments;
using Notch.Web.Components;
using Notch.Web.Feeds;
using Notch.Web.Forecasts;
using Notch.Web.Hosting;
using Notch.Web.Mail;
using Notch.Web.Reading;
using Notch.Web.Words;

namespace Notch.Web;

/// <summary>Puts the site together.</summary>
public static class SiteBuilder
{
    /// <summary>Bytes; forms are the only requests with a body.</summary>
    private const int LargestRequest = 128 * 1024;

    /// <summary>A site that is ready to start; it listens once <c>StartAsync</c> or <c>RunAsync</c> is called.</summary>
    /// <param name="options">Store, addresses and clock.</param>
    /// <exception cref="StoreException">There is no store at <see cref="SiteOptions.DatabasePath"/>, or it cannot be opened.</exception>
    public static WebApplication Build(SiteOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var database = NotchDatabase.OpenExisting(options.DatabasePath, options.Clock);
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(SiteBuilder).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = "Production",
            }
        );
        builder.WebHost.UseUrls(options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        AddLogging(builder.Logging);
        AddServices(builder.Services, options, database);
        AddComments(builder.Services, options, database);
        builder.Services.AddAlerts(database);
        builder.Services.AddForecasts(database);
        var app = builder.Build();
        UsePipeline(app, options);
        return app;
    }

    /// <summary>Full address of the one-time link that makes the first administrator; null once there is an account.</summary>
    /// <param name="site">A site of <see cref="Build"/>.</param>
    /// <param name="address">Where it listens.</param>
    public static string? FirstAdminLink(WebApplication site, string address)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(address);
        using var scope = site.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<DeskAccounts>().InviteFirst() is { } secret
            ? address.TrimEnd('/') + Urls.FirstAdmin(secret)
            : null;
    }

    /// <summary>Standard output carries data only, so all that is logged goes to standard error.</summary>
    private static void AddLogging(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        logging.Services.Configure<ConsoleLoggerOptions>(console =>
            console.LogToStandardErrorThreshold = LogLevel.Trace
        );
        logging.SetMinimumLevel(LogLevel.Warning);
        // It warns that keys lie unencrypted in the store; so does all else there.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }

    private static void AddServices(
        IServiceCollection services,
        SiteOptions options,
        NotchDatabase database
    )
    {
        services.AddSingleton(options);
        services.AddSingleton(database);
        services.AddSingleton<StoryStore>();
        services.AddSingleton<StoryFinder>();
        services.AddSingleton<ArchiveStore>();
        services.AddSingleton<EventStore>();
        services.AddSingleton<EventLists>();
        services.AddSingleton<QuoteStore>();
        services.AddSingleton(new PairStore(database));
        services.AddSingleton<Edition>();
        services.AddSingleton<FrontPage>();
        services.AddSingleton<FeedSource>();
        services.AddSingleton<SiteMap>();
        services.AddSingleton(ActorNames.Of(ActorLexicon.Load(LexiconText.Shipped())));
        services.AddSingleton(options.Clock);
        services.AddRazorComponents();
        services.AddPageCache();
        services.AddHttpContextAccessor();
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower
        );
        services.AddOpenApi(
            "v1",
            openApi =>
            {
                openApi.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                openApi.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Info.Title = "Notch";
                        document.Info.Version = "v1";
                        document.Info.Description =
                            "The JSON twin of every page: stories, events, actors, pairs and notches.";
                        document.Servers?.Clear();
                        return Task.CompletedTask;
                    }
                );
            }
        );
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes,
                "image/svg+xml",
                "application/atom+xml",
                "application/feed+json",
                "application/problem+json",
            ];
        });
    }

    private static void AddComments(
        IServiceCollection services,
        SiteOptions options,
        NotchDatabase database
    )
    {
        var comments = new CommentStore(database);
        services.AddSingleton(comments);
        services.AddDesk();
        services.AddSingleton<SpamDesk>();
        services.AddSingleton<FormTokens>();
        services.AddSingleton<RateLimits>();
        services.AddSingleton<SenderAddress>();
        services.AddSingleton<BanStore>();
        services.AddSingleton<OwnDataStore>();
        services.AddSingleton<Followers>();
        services.AddSingleton<CommentJudge>();
        services.AddSingleton<CommentDesk>();
        services.AddSingleton<OwnData>();
        services.AddSingleton(ProcessingNotice.Of(options.Comments, comments.KeptColumns()));
        if (options.Comments.Akismet is { } akismet)
        {
            services.AddSingleton(
                new AkismetClient(
                    new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }),
                    akismet
                )
            );
            services.AddSingleton<AkismetDesk>();
            services.AddHostedService(s => s.GetRequiredService<AkismetDesk>());
        }
        if (options.Comments.Mail is { } mail)
        {
            services.AddSingleton(mail);
            services.AddSingleton<MailRoom>();
            services.AddHostedService(s => s.GetRequiredService<MailRoom>());
        }
    }

    /// <summary>Forwarded addresses and schemes are believed from configured proxies only.</summary>
    private static void UseProxies(WebApplication app, IReadOnlyList<string> proxies)
    {
        if (proxies.Count == 0)
        {
            return;
        }
        var forwarded = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
        };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
        }
        app.UseForwardedHeaders(forwarded);
    }

    private static void UsePipeline(WebApplication app, SiteOptions options)
    {
        UseProxies(app, options.TrustedProxies);
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UsePageCache();
        app.UseWhen(IsApi, api => api.UseExceptionHandler().UseStatusCodePages());
        app.UseWhen(
            static context => !IsApi(context),
            pages =>
                pages
                    .UseExceptionHandler(
                        new ExceptionHandlerOptions
                        {
                            ExceptionHandlingPath = Urls.Error,
                            CreateScopeForErrors = true,
                            StatusCodeSelector = StatusOf,
                        }
                    )
                    .UseStatusCodePagesWithReExecute(
                        Urls.NotFound,
                        createScopeForStatusCodePages: true
                    )
        );
        app.Use(ReadAgain);
        app.UseRouting();
        app.UseDesk();
        app.UseAntiforgery();
        app.MapAssets();
        app.MapApi();
        app.MapOpenApi();
        app.MapFeeds();
        app.MapComments();
        app.MapDesk();
        app.MapAlerts();
        app.MapRazorComponents<App>();
    }

    /// <summary>The page that tells what went wrong is read, also when it was a form that went wrong.</summary>
    private static Task ReadAgain(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
        }
        return next(context);
    }

    /// <summary>A form that cannot be read is the sender's fault, not ours.</summary>
    private static int StatusOf(Exception exception) =>
        exception is InvalidDataException or BadHttpRequestException
            ? StatusCodes.Status400BadRequest
            : StatusCodes.Status500InternalServerError;

    private static bool IsApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Urls.Api, StringComparison.Ordinal);
}
