using System.CommandLine;
using System.Globalization;
using Notch.Cli.Input;
using Notch.Cli.Output;
using Notch.Desk.Runs;
using Spectre.Console;

namespace Notch.Cli.Commands;

/// <summary>`notch desk run SOURCE...`: one pass over sources into the store.</summary>
internal static class DeskCommand
{
    public static Command Create() => new("desk", "Reads sources into the store") { CreateRun() };

    private static Command CreateRun()
    {
        var sources = new Argument<string[]>("source")
        {
            Description =
                "Pages, folders, feeds, .jsonl files, http(s) addresses, or - for standard input; those of the settings when none is named",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var store = new Option<string?>("--db")
        {
            Description = "The store; that of the settings, or notch.db, when left out",
            HelpName = "FILE",
        };
        var settings = new Option<string?>("--settings")
        {
            Description = "Settings with the desk's sources; docs/store.md describes them",
            HelpName = "FILE",
        };
        var again = new Option<bool>("--again")
        {
            Description = "Read stories again that this very version has read",
        };
        var command = new Command("run", "Reads sources once and reports")
        {
            sources,
            store,
            settings,
            again,
        };
        command.SetAction(
            (result, token) =>
            {
                var chosen = result.GetValue(settings) is { } path
                    ? DeskSettings.Read(path)
                    : new DeskSettings();
                string[] named = result.GetValue(sources) ?? [];
                return RunAsync(
                    result.GetValue(store) ?? chosen.Database,
                    named.Length > 0 ? named : chosen.Sources,
                    result.GetValue(again),
                    chosen,
                    token
                );
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string store,
        IReadOnlyList<string> sources,
        bool again,
        DeskSettings settings,
        CancellationToken token
    )
    {
        if (sources.Count == 0)
        {
            throw new CliException(
                "NX312",
                "no source; name one, or a settings file whose 'sources' name some"
            );
        }
        var database = StoreOption.Open(store);
        var reader = StoryReader.Shipped();
        var run = new DeskRun(
            database,
            reader.ReadAll,
            TimeProvider.System,
            new RunOptions { Versions = again ? null : reader.Versions }
        );
        RunReport? report = null;
        await Terminal
            .People.Status()
            .StartAsync(
                "reading",
                async status =>
                    report = await run.RunAsync(
                        sources,
                        Console.OpenStandardInput(),
                        new StatusProgress(status),
                        token
                    )
            );
        RunTable.Write(report!, Terminal.People);
        await AlertRuns.RunAsync(database, settings.Alerts, settings.PublicAddress, token);
        return report!.Failures.Count > 0 ? ExitCodes.Failed : ExitCodes.Done;
    }

    /// <summary>Shows each story as it is read; on the reading thread, so the order is the stories'.</summary>
    private sealed class StatusProgress(StatusContext status) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) =>
            status.Status(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{value.Stories} stories, {value.Events} events, {value.Failures} failures  [grey]{Markup.Escape(value.Title ?? "")}[/]"
                )
            );
    }
}
