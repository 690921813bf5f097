using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Notch.Web.Tests.Support;

namespace Notch.Web.Tests;

[Collection(SiteCollection.Name)]
public sealed class BrowserTests(SiteFixture site, Chromium chromium) : IClassFixture<Chromium>
{
    public static TheoryData<string, string> Pages { get; } =
        new()
        {
            { "home", "/" },
            { "section", "/world" },
            { "story", $"/story/{SampleStories.Refusal}" },
            { "story-corrected", $"/story/{SampleStories.Corrected}" },
            { "events", "/events" },
            { "actor", "/actor/IRQ" },
            { "quotes", "/quotes" },
            { "speaker", "/quotes/dalia-haddad" },
            { "pairs", "/pairs" },
            { "pair", "/pair/IRQ-USA" },
            { "notches", "/notches" },
            { "matrix", "/matrix" },
            { "forecasts", "/forecasts" },
            { "compare", "/compare?first=IRQ-USA&second=IRN-USA" },
            { "comment", $"/story/{SampleStories.Refusal}/comment" },
            { "comment-data", "/comment-data" },
            { "login", "/desk/login" },
            { "about", "/about" },
            { "patterns", "/patterns" },
            { "not-found", "/no-such-page" },
        };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task HasNoAccessibilityViolation(string name, string address)
    {
        var browser = chromium.Need();
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + address);
        foreach (int width in new[] { 1280, 390 })
        {
            await page.SetViewportSizeAsync(width, height: 844);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                if (width < 800 && scheme == ColorScheme.Dark)
                {
                    continue; // Colours do not depend on the width.
                }
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                var file =
                    $"{name}-{(width > 800 ? "desktop" : "phone")}-{scheme.ToString().ToLowerInvariant()}.png";
                await page.ScreenshotAsync(
                    new PageScreenshotOptions
                    {
                        Path = Path.Combine(Repository.Screenshots, file),
                        FullPage = true,
                    }
                );
                if (width > 800)
                {
                    var axe = await page.RunAxe();
                    Assert.True(axe.Violations.Length == 0, $"{file}: {Describe(axe.Violations)}");
                }
                var overflow = await page.EvaluateAsync<int>(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"
                );
                Assert.True(overflow <= 0, $"{file}: {overflow} pixels too wide");
            }
        }
    }

    private static string Describe(AxeResultItem[] violations) =>
        string.Join(
            "; ",
            violations.Select(v =>
                $"{v.Id}: {v.Help} at {string.Join(" | ", v.Nodes.Take(4).Select(n => n.Html))}"
            )
        );
}
