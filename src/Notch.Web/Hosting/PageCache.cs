using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Notch.Desk.Store;
using Notch.Web.Comments;

namespace Notch.Web.Hosting;

/// <summary>Keeps readers' pages in memory for some seconds, so that many readers cost as much as one.</summary>
/// <remarks>
/// A page with forms is kept with a mark where each form's one-use token stands; every reader gets tokens of their own in
/// place of the marks. A change of any comment makes all kept pages old at once.
/// </remarks>
internal static class PageCache
{
    private const long Largest = 1024 * 1024;
    private const long All = 64 * 1024 * 1024;

    private static readonly TimeSpan Age = TimeSpan.FromSeconds(10);
    private static readonly byte[] MarkStart = Encoding.ASCII.GetBytes(TokenMark.Start);

    /// <summary>First parts of addresses whose pages depend on who asks, or are made for one asker.</summary>
    private static readonly string[] Personal =
    [
        "/desk",
        "/comment",
        "/comment-report",
        "/comment-mail",
        "/comment-vote",
        "/your-comments",
        "/error",
        "/not-found",
        "/assets",
        "/alerts",
    ];

    public static void AddPageCache(this IServiceCollection services) =>
        services.AddOutputCache(cache =>
        {
            cache.SizeLimit = All;
            cache.MaximumBodySize = Largest;
            cache.AddBasePolicy(policy =>
                policy
                    .With(context => IsShared(context.HttpContext.Request))
                    .Expire(Age)
                    .SetVaryByQuery("*")
                    .VaryByValue(context =>
                        KeyValuePair.Create(
                            "comments",
                            context
                                .RequestServices.GetRequiredService<CommentStore>()
                                .Changes.ToString(System.Globalization.CultureInfo.InvariantCulture)
                        )
                    )
            );
        });

    /// <summary>Serves from memory what is there; must stand inside the compression.</summary>
    public static void UsePageCache(this IApplicationBuilder app)
    {
        app.UseWhen(
            static context => HasForms(context.Request),
            static pages => pages.Use(FillAsync)
        );
        app.UseOutputCache();
    }

    private static bool IsShared(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && !Personal.Any(p =>
            request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase)
        )
        && !request.Path.Value!.EndsWith("/comment", StringComparison.OrdinalIgnoreCase);

    private static bool HasForms(HttpRequest request) =>
        request.Path.StartsWithSegments("/story", StringComparison.OrdinalIgnoreCase);

    /// <summary>Puts a fresh token in place of each mark.</summary>
    private static async Task FillAsync(HttpContext context, RequestDelegate next)
    {
        var answer = context.Response.Body;
        using var page = new MemoryStream();
        context.Response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = answer;
        }
        var tokens = context.RequestServices.GetRequiredService<FormTokens>();
        byte[] filled = Fill(page.GetBuffer().AsSpan(0, (int)page.Length), tokens);
        if (context.Response.ContentLength is not null)
        {
            context.Response.ContentLength = filled.Length;
        }
        if (filled.Length > 0)
        {
            await answer.WriteAsync(filled, context.RequestAborted);
        }
    }

    private static byte[] Fill(ReadOnlySpan<byte> page, FormTokens tokens)
    {
        using var filled = new MemoryStream(page.Length + 256);
        while (page.IndexOf(MarkStart) is var at and >= 0)
        {
            filled.Write(page[..at]);
            page = page[(at + MarkStart.Length)..];
            int end = page.IndexOf((byte)TokenMark.End);
            string purpose = Encoding.UTF8.GetString(Base64Url.DecodeFromUtf8(page[..end]));
            filled.Write(Encoding.ASCII.GetBytes(tokens.Issue(purpose)));
            page = page[(end + 1)..];
        }
        filled.Write(page);
        return filled.ToArray();
    }
}
