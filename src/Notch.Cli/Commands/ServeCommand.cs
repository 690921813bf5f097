using System.CommandLine;
using System.Net;
using System.Net.Mail;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Notch.Cli.Input;
using Notch.Desk.Comments.Akismet;
using Notch.Desk.Store;
using Notch.Web;

namespace Notch.Cli.Commands;

/// <summary>`notch serve`: the site and its API, from a store.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var store = new Option<string>("--db")
        {
            Description = "The store",
            HelpName = "FILE",
            DefaultValueFactory = _ => "notch.db",
        };
        var urls = new Option<string>("--urls")
        {
            Description = "Where to listen; port 0 takes a free one",
            HelpName = "ADDRESS",
            DefaultValueFactory = _ => "http://127.0.0.1:5080",
        };
        var settings = new Option<string?>("--settings")
        {
            Description = "A settings file, docs/site.md",
            HelpName = "FILE",
        };
        var publicAddress = new Option<string?>("--public-address")
        {
            Description = "The address that readers use, https://news.example",
            HelpName = "ADDRESS",
        };
        var command = new Command("serve", "Serves the site and /api/v1 from the store")
        {
            store,
            urls,
            settings,
            publicAddress,
        };
        command.SetAction(
            (result, cancellation) =>
            {
                var read = result.GetValue(settings) is { } file
                    ? DeskSettings.Read(file)
                    : new DeskSettings();
                return RunAsync(
                    new SiteOptions
                    {
                        DatabasePath = result.GetResult(store) is { Implicit: false }
                            ? result.GetValue(store)!
                            : read.Database,
                        Urls = result.GetValue(urls)!,
                        Name = read.Name,
                        PublicAddress = result.GetValue(publicAddress) ?? read.PublicAddress,
                        TrustedProxies = read.TrustedProxies,
                        Comments = read.Comments,
                        Sources = read.Sources,
                        Alerts = read.Alerts,
                    },
                    cancellation
                );
            }
        );
        return command;
    }

    /// <summary>Serves until the process is told to stop. Prints each address as a line on standard output.</summary>
    /// <param name="options">Store, addresses and clock.</param>
    /// <param name="cancellation">Ends the site.</param>
    /// <exception cref="CliException">The store cannot be opened (NX301 to NX306), the address is taken (NX401) or no address (NX402).</exception>
    internal static async Task<int> RunAsync(SiteOptions options, CancellationToken cancellation)
    {
        CheckAddresses(options.Urls);
        CheckSettings(options);
        try
        {
            await using var site = SiteBuilder.Build(options);
            await site.StartAsync(cancellation);
            var server = site.Services.GetRequiredService<IServer>();
            var addresses = server.Features.Get<IServerAddressesFeature>()!.Addresses;
            foreach (var address in addresses)
            {
                await Console.Out.WriteLineAsync(address);
            }
            if (
                SiteBuilder.FirstAdminLink(site, options.PublicAddress ?? addresses.First()) is
                { } link
            )
            {
                await Console.Error.WriteLineAsync(
                    $"notch: nobody may moderate yet; make the first administrator within a day at {link}"
                );
            }
            await Console.Error.WriteLineAsync(
                $"notch: serving {options.DatabasePath}; stop with Ctrl+C"
            );
            await site.WaitForShutdownAsync(cancellation);
            return ExitCodes.Done;
        }
        catch (StoreException e)
        {
            throw new CliException(e.Code, e.Message);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new CliException(
                "NX401",
                $"{options.Urls}: another program listens here; name a free port with --urls, or port 0 for any"
            );
        }
    }

    private static void CheckSettings(SiteOptions options)
    {
        if (
            options.PublicAddress is { } address
            && !(
                Uri.TryCreate(address, UriKind.Absolute, out var uri)
                && uri.Scheme is "http" or "https"
            )
        )
        {
            throw new CliException(
                "NX404",
                $"public address {address}: expected one like https://news.example"
            );
        }
        if (options.TrustedProxies.FirstOrDefault(p => !IPAddress.TryParse(p, out _)) is { } proxy)
        {
            throw new CliException(
                "NX405",
                $"trusted proxy {proxy}: expected an IP address like 10.0.0.2"
            );
        }
        if (options.Comments.Mail is not null && options.PublicAddress is null)
        {
            throw new CliException(
                "NX407",
                "the settings name a mail server but no public_address; mail needs full links"
            );
        }
        if (options.Comments.Mail is { } mail && !MailAddress.TryCreate(mail.From, out _))
        {
            throw new CliException(
                "NX408",
                $"mail from {mail.From}: expected an address like desk@news.example"
            );
        }
        if (options.Comments.Akismet is not { } akismet)
        {
            return;
        }
        try
        {
            using var http = new HttpClient();
            _ = new AkismetClient(http, akismet);
        }
        catch (ArgumentException e)
        {
            throw new CliException("NX406", e.Message);
        }
    }

    private static void CheckAddresses(string urls)
    {
        foreach (var address in urls.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            bool good =
                Uri.TryCreate(address, UriKind.Absolute, out var uri)
                && uri.Scheme is "http" or "https";
            if (!good)
            {
                throw new CliException(
                    "NX402",
                    $"--urls {address}: no address to listen on; expected one like http://127.0.0.1:5080"
                );
            }
        }
    }
}
