using Microsoft.Playwright;

namespace Notch.Web.Tests.Support;

/// <summary>One browser for all browser tests; absent where no chromium is installed.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;

    /// <summary>The browser, or null.</summary>
    public IBrowser? Browser { get; private set; }

    /// <summary>Path of the program: NOTCH_CHROMIUM, or Debian's place.</summary>
    public static string Path =>
        Environment.GetEnvironmentVariable("NOTCH_CHROMIUM") is { Length: > 0 } path
            ? path
            : "/usr/bin/chromium";

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Path))
        {
            return;
        }
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Path,
                Args =
                [
                    "--no-sandbox",
                    "--headless",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }
        _playwright?.Dispose();
    }

    /// <summary>The browser; the test is skipped when there is none.</summary>
    public IBrowser Need()
    {
        Assert.SkipWhen(
            Browser is null,
            $"no chromium at {Path}; install Debian's package or name one in NOTCH_CHROMIUM"
        );
        return Browser!;
    }
}
