using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Notch.Desk.Comments;
using Notch.Desk.Store;
using Notch.Web.Tests.Support;

namespace Notch.Web.Tests.Accounts;

/// <summary>Passkeys in the real browser, with an authenticator that the browser itself plays.</summary>
public sealed class PasskeyTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task APasskeyIsMadeAndLogsInWithoutAPassword()
    {
        var browser = chromium.Need();
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        // Browsers make passkeys for names only, never for bare addresses.
        string root = site.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                errors.Add(message.Text);
                TestContext.Current.SendDiagnosticMessage(message.Text);
            }
        };
        var devtools = await context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
        await page.GotoAsync(root + site.FirstAdminPath());
        await page.FillAsync("#first-name", "Eva");
        await page.FillAsync("#first-password", CommentSite.Password);
        await page.ClickAsync("main button");
        await page.WaitForSelectorAsync("#login-name");
        await page.FillAsync("#login-name", "eva");
        await page.FillAsync("#login-password", CommentSite.Password);
        await page.ClickAsync("text=Log in >> nth=0");
        await page.WaitForSelectorAsync(".desk-areas");

        await page.GotoAsync(root + Urls.Account);
        await page.FillAsync("#passkey-name", "Test key");
        await page.ClickAsync("text=Add a passkey");
        await page.WaitForSelectorAsync("p.done, [role=alert], main [role=status]:not(:empty)");
        Assert.Equal(
            "The passkey is kept. Log in with it next time.",
            await page.TextContentAsync("p.done, [role=alert], main [role=status]:not(:empty)")
        );
        Assert.Equal("Test key", await page.TextContentAsync(".rows b"));
        await page.ScreenshotAsync(
            new PageScreenshotOptions
            {
                Path = Path.Combine(Repository.Screenshots, "account-passkey.png"),
                FullPage = true,
            }
        );
        var axe = await page.RunAxe();
        Assert.Empty(axe.Violations.Select(v => v.Id + ": " + v.Help));

        await page.ClickAsync("text=Log out Eva");
        await page.WaitForSelectorAsync("#login-name");
        await page.ClickAsync("text=Log in with a passkey");
        await page.WaitForSelectorAsync(".desk-areas");
        Assert.Contains("Eva, admin", await page.TextContentAsync("main"));

        var store = site.Services.GetRequiredService<AccountStore>();
        Assert.Equal(1, store.Find("Eva")!.Passkeys);
        await page.GotoAsync(root + Urls.Account);
        await page.ClickAsync(".rows button");
        await page.WaitForSelectorAsync("p.done");
        Assert.Equal(0, store.Find("Eva")!.Passkeys);
        await page.ClickAsync("text=Log out Eva");
        await page.WaitForSelectorAsync("#login-name");
        await page.ClickAsync("text=Log in with a passkey");
        await page.WaitForSelectorAsync("[role=alert]");
        Assert.DoesNotContain(
            errors,
            e => e.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public async Task TheLoginWorksWithScriptOff()
    {
        var browser = chromium.Need();
        await using var site = await CommentSite.StartAsync(new CommentSettings());
        await site.AsAdminAsync();
        await using var context = await browser.NewContextAsync(
            new BrowserNewContextOptions { JavaScriptEnabled = false }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + Urls.LogIn);
        Assert.False(await page.IsVisibleAsync("text=Log in with a passkey"));
        await page.FillAsync("#login-name", "Eva");
        await page.FillAsync("#login-password", CommentSite.Password);
        await page.PressAsync("#login-password", "Enter");
        await page.WaitForSelectorAsync(".desk-areas");
    }
}
