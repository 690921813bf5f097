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
            { "today", "/today" },
            { "section", "/world" },
            { "section-day", "/world/2020/01/10" },
            { "story", $"/story/{SampleStories.Refusal}" },
            { "story-unmarked", $"/story/{SampleStories.Refusal}?marks=off" },
            { "story-corrected", $"/story/{SampleStories.Corrected}" },
            { "story-hostile", $"/story/{SampleStories.Hostile}" },
            { "events", "/events" },
            { "actor", "/actor/IRQ" },
            { "actors", "/actors" },
            { "pairs", "/pairs" },
            { "pair", "/pair/IRQ-USA" },
            { "pair-day-directed", "/pair/IRQ-USA?by=day&from=USA" },
            { "notches", "/notches" },
            { "search", "/search?q=soldiers" },
            { "about", "/about" },
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
                // Colours do not depend on the width, so one dark run is enough.
                if (width > 800 || scheme == ColorScheme.Light)
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
