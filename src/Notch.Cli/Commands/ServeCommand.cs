using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
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
        var command = new Command("serve", "Serves the site and /api/v1 from the store")
        {
            store,
            urls,
        };
        command.SetAction(
            (result, cancellation) =>
                RunAsync(
                    new SiteOptions
                    {
                        DatabasePath = result.GetValue(store)!,
                        Urls = result.GetValue(urls)!,
                    },
                    cancellation
                )
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
        try
        {
            await using var site = SiteBuilder.Build(options);
            await site.StartAsync(cancellation);
            var server = site.Services.GetRequiredService<IServer>();
            foreach (var address in server.Features.Get<IServerAddressesFeature>()!.Addresses)
            {
                await Console.Out.WriteLineAsync(address);
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
