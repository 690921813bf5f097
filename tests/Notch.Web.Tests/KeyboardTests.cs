using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Notch.Desk.Comments;
using Notch.Desk.Store;
using Notch.Web.Tests.Support;

namespace Notch.Web.Tests;

/// <summary>From reading over commenting to moderating with the keyboard alone, and the same pages with script off.</summary>
public sealed class KeyboardTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Body = "Typed without a mouse.";

    [Fact]
    public async Task AReaderCommentsAndAModeratorPublishesWithKeysOnlyAndWithoutScript()
    {
        var browser = chromium.Need();
        await using var site = await CommentSite.StartAsync(new CommentSettings { Votes = true });
        await site.AsAdminAsync();
        await using var context = await browser.NewContextAsync(
            new BrowserNewContextOptions { JavaScriptEnabled = false }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address);

        // Reading: the skip link, then the first story's headline.
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await FocusAsync(page));
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, ".story-item h3 a");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("article .story-body");
        await TabToAsync(page, "a.coded");
        await page.Keyboard.PressAsync("Enter");
        Assert.Contains("#", page.Url, StringComparison.Ordinal);

        // Commenting.
        await TabToAsync(page, "#comment-body");
        await page.Keyboard.TypeAsync(Body);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Ida");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Post comment", await FocusAsync(page));
        site.Clock.Move(TimeSpan.FromMinutes(1));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("text=It waits for a moderator");
        var held = site.Comments.InState(CommentStatus.Held, 0, 9).Single();

        // Moderating.
        await page.GotoAsync(site.Address + Urls.LogIn);
        await TabToAsync(page, "#login-name");
        await page.Keyboard.TypeAsync("Eva");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(CommentSite.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".desk-areas");
        await TabToAsync(page, $"main dl a[href='{Urls.Moderation}']");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("form.decide");
        await TabToAsync(page, $"input[value='{held.Id}']");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "button[value=published]");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("p.done");
        Assert.Equal(CommentStatus.Published, site.Comments.Find(held.Id)!.Status);
        await page.GotoAsync(site.Address + Urls.Story(held.Story));
        Assert.Contains(Body, await page.TextContentAsync("#comments"));
    }

    [Fact]
    public async Task CommentPagesAreAccessible()
    {
        var browser = chromium.Need();
        using var mail = new MailServer();
        await using var site = await CommentSite.StartAsync(
            CommentSite.Open with
            {
                Votes = true,
                Mail = mail.Settings,
            },
            "https://news.example"
        );
        using var sent = await site.CommentAsync(Body, ("mail", "ida@mail.example"));
        site.Comments.Decide(
            site.Comments.All().Single().Id,
            CommentStatus.Removed,
            "Eva",
            "It is beside the point."
        );
        (await site.CommentAsync("The second remark stands.")).Dispose();
        var story = await site.PageAsync(Urls.Story(CommentSite.Story));
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        foreach (
            var (name, address) in new[]
            {
                ("comment-own", sent.Headers.Location!.ToString()),
                (
                    "comment-doubt",
                    story
                        .QuerySelectorAll(".card .links a")
                        .First(a =>
                            a.TextContent.StartsWith("This coding", StringComparison.Ordinal)
                        )
                        .GetAttribute("href")!
                ),
                ("your-comments", Urls.YourComments),
                ("comment-data-mail", Urls.CommentData),
                ("story-comments", Urls.Story(CommentSite.Story)),
            }
        )
        {
            await page.GotoAsync(new Uri(new Uri(site.Address), address).ToString());
            var axe = await page.RunAxe();
            Assert.True(
                axe.Violations.Length == 0,
                $"{name}: {string.Join("; ", axe.Violations.Select(v => v.Id + " " + v.Nodes[0].Html))}"
            );
            await page.ScreenshotAsync(
                new PageScreenshotOptions
                {
                    Path = Path.Combine(Repository.Screenshots, name + ".png"),
                    FullPage = true,
                }
            );
        }
    }

    /// <summary>Presses Tab until an element has the focus; it must come within two hundred steps.</summary>
    private static async Task TabToAsync(IPage page, string selector)
    {
        for (int i = 0; i < 200; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.Locator($"{selector}:focus").CountAsync() > 0)
            {
                return;
            }
        }
        Assert.Fail($"Tab never reaches {selector}");
    }

    private static async Task<string> FocusAsync(IPage page) =>
        (await page.Locator(":focus").InnerTextAsync()).Trim();
}
