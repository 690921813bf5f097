using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Notch.Desk.Store;
using Notch.Web.Tests.Support;

namespace Notch.Web.Tests.Accounts;

/// <summary>Every page of the desk in the browser, light and dark, with something on it.</summary>
public sealed class DeskScreensTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task EveryPageOfTheDeskIsAccessible()
    {
        var browser = chromium.Need();
        await using var site = await CommentSite.StartAsync(CommentSite.Open);
        await site.AsAdminAsync();
        await site.MakeColleagueAsync("Ola", "coder");
        await FillAsync(site);
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + Urls.LogIn);
        await page.FillAsync("#login-name", "Eva");
        await page.FillAsync("#login-password", CommentSite.Password);
        await page.PressAsync("#login-password", "Enter");
        await page.WaitForSelectorAsync(".desk-areas");
        var areas = await page.Locator(".desk-areas a")
            .EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");
        foreach (string address in areas.Append(Urls.Desk).Append(Urls.Run(1)))
        {
            await page.GotoAsync(site.Address + address);
            string name = address.Replace('/', '-').Trim('-');
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                var axe = await page.RunAxe();
                Assert.True(
                    axe.Violations.Length == 0,
                    $"{address}: {string.Join("; ", axe.Violations.Select(v => v.Id + " " + v.Nodes[0].Html))}"
                );
            }
            await page.EmulateMediaAsync(
                new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light }
            );
            foreach (int width in new[] { 390, 1280 })
            {
                await page.SetViewportSizeAsync(width, height: 844);
                int overflow = await page.EvaluateAsync<int>(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"
                );
                Assert.True(overflow <= 0, $"{address}: {overflow} pixels too wide at {width}");
                await page.ScreenshotAsync(
                    new PageScreenshotOptions
                    {
                        Path = Path.Combine(Repository.Screenshots, $"{name}-{width}.png"),
                        FullPage = true,
                    }
                );
            }
        }
    }

    private static async Task FillAsync(CommentSite site)
    {
        (await site.CommentAsync("A fair remark about the bases.")).Dispose();
        (
            await site.CommentAsync(
                "Win a free phone: bit.ly/phone http://a.example http://b.example http://c.example"
            )
        ).Dispose();
        var services = site.Services;
        var runs = services.GetRequiredService<RunStore>();
        long run = runs.Begin(["inbox/", "https://news.example/world.rss"]);
        runs.AddFailure(run, new StoredFailure("NX005", "inbox/empty.html", "the page is empty"));
        runs.Finish(run, new RunCounts(7, 6, 1, 0, 12, 3, 0, 1));
        var record = services.GetRequiredService<EventStore>().OfStory(CommentSite.Story)[0];
        var comment = site
            .Comments.OfStory(CommentSite.Story)
            .Concat(site.Comments.InState(CommentStatus.Held, 0, 9))
            .First();
        services.GetRequiredService<ReviewStore>().Add(record.Event.Id, comment.Id);
    }
}
