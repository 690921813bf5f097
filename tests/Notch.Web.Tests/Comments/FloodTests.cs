using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Notch.Desk.Comments;
using Notch.Web.Comments;
using Notch.Web.Tests.Support;

namespace Notch.Web.Tests.Comments;

/// <summary>Very many posts from many addresses at once: pages stay quick, and no reader loses a comment.</summary>
/// <remarks>1,000 posts; NOTCH_FLOOD=10000 sends the whole minute's worth.</remarks>
public sealed class FloodTests
{
    private const int Networks = 500;

    private static int Posts =>
        int.TryParse(Environment.GetEnvironmentVariable("NOTCH_FLOOD"), out int posts)
            ? posts
            : 1000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PagesStayQuickAndAReaderKeepsTheText()
    {
        await using var site = await CommentSite.StartAsync(
            new CommentSettings { Moderation = CommentModeration.None },
            trustedProxies: ["127.0.0.1"]
        );
        string form = Urls.CommentForm(CommentSite.Story);
        var answers = new ConcurrentDictionary<HttpStatusCode, int>();
        var tokens = site.Services.GetRequiredService<FormTokens>();
        string[] forms =
        [
            .. Enumerable
                .Range(0, Posts)
                .Select(_ => tokens.Issue(CommentDesk.Purpose(CommentSite.Story))),
        ];
        site.Clock.Move(TimeSpan.FromMinutes(1));
        using var flood = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(site.Address),
        };
        var clock = Stopwatch.StartNew();
        var sending = Parallel.ForEachAsync(
            Enumerable.Range(0, Posts),
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancellation },
            async (i, cancellation) =>
            {
                using var request = Post(form, Address(i), $"Buy boots number {i}", forms[i]);
                using var answer = await flood.SendAsync(request, cancellation);
                answers.AddOrUpdate(answer.StatusCode, 1, (_, n) => n + 1);
            }
        );
        var times = new List<double>();
        while (!sending.IsCompleted)
        {
            var one = Stopwatch.StartNew();
            (await site.Client.GetAsync(Urls.Story(CommentSite.Story), Cancellation)).Dispose();
            times.Add(one.Elapsed.TotalMilliseconds);
            await Task.Delay(20, Cancellation);
        }
        await sending;
        times.Sort();
        double p95 = times[(int)(0.95 * times.Count)];
        TestContext.Current.SendDiagnosticMessage(
            $"{Posts} posts in {clock.Elapsed.TotalSeconds:F1} s, pages p95 {p95:F0} ms, {string.Join(", ", answers)}"
        );
        Assert.True(p95 < 1000, $"95 % of pages within {p95:F0} ms");
        Assert.DoesNotContain(answers.Keys, s => (int)s >= 500);
        Assert.True(site.Comments.All().Count <= 120, $"{site.Comments.All().Count} were kept");

        // A reader who writes just then is asked to wait, keeps the text, and is taken a minute later.
        const string Fair = "A fair remark about the bases.";
        var own = await site.FormAsync(
            Urls.Story(CommentSite.Story),
            "form.comment-form",
            ("author", "Ida"),
            ("body", Fair)
        );
        using var first = await site.PostAsync(form, own);
        if (first.StatusCode == HttpStatusCode.TooManyRequests)
        {
            Assert.NotNull(first.Headers.RetryAfter);
            var page = await CommentSite.ParseAsync(first);
            Assert.Equal(Fair, page.QuerySelector("#comment-body")!.TextContent);
        }
        site.Clock.Move(TimeSpan.FromSeconds(61));
        var again = await site.FormAsync(
            Urls.Story(CommentSite.Story),
            "form.comment-form",
            ("author", "Ida"),
            ("body", Fair)
        );
        site.Clock.Move(TimeSpan.FromMinutes(1));
        CommentSite.IsRedirect(await site.PostAsync(form, again), "/comment/");
        Assert.Contains(site.Comments.OfStory(CommentSite.Story), c => c.Body == Fair);
    }

    private static HttpRequestMessage Post(string form, string from, string body, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, form)
        {
            Content = new FormUrlEncodedContent(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["_handler"] = "comment",
                    ["token"] = token,
                    ["author"] = "Max",
                    ["body"] = body,
                }
            ),
        };
        request.Headers.Add("X-Forwarded-For", from);
        return request;
    }

    private static string Address(int i) =>
        $"198.{18 + (i % Networks / 250)}.{i % Networks % 250}.{1 + (i % 200)}";
}
