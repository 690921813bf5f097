using System.CommandLine;
using Notch.Cli.Commands;
using Notch.Lexicons;

namespace Notch.Cli;

/// <summary>The `notch` command.</summary>
public static class Program
{
    /// <summary>One line a command, in the order of the help; each is a file under Commands/.</summary>
    private static readonly Func<Command>[] Commands =
    [
        DemoCommand.Create,
        ReadCommand.Create,
        ExtractCommand.Create,
        ActorsCommand.Create,
        RelateCommand.Create,
        LexiconCommand.Create,
        ParseCommand.Create,
        QuotesCommand.Create,
        DatesCommand.Create,
        PlacesCommand.Create,
        NumbersCommand.Create,
        TrainCommand.Create,
        GazetteerCommand.Create,
        ScoreCommand.Create,
        DeskCommand.Create,
        PairCommand.Create,
        NotchesCommand.Create,
        SeriesCommand.Create,
        AlertsCommand.Create,
        ImportCommand.Create,
        ExportCommand.Create,
        CommentsCommand.Create,
        ServeCommand.Create,
        BenchCommand.Create,
    ];

    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand(
            "Notch reads the news and says, with the sentence that shows it, when the tone between two powers rises or falls a notch."
        );
        foreach (var create in Commands)
        {
            root.Add(create());
        }
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync($"notch: {error.Message}");
            }
            await Console.Error.WriteLineAsync("notch: see 'notch --help'");
            return ExitCodes.WrongUsage;
        }
        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false }
            );
        }
        catch (CliException e)
        {
            await Console.Error.WriteLineAsync($"notch: {e.Code}: {e.Message}");
            return ExitCodes.Failed;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("notch: stopped");
            return ExitCodes.Failed;
        }
        catch (LexiconException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            await Console.Error.WriteLineAsync(
                $"notch: {e.Errors.Count} {(e.Errors.Count == 1 ? "error" : "errors")} in the lexicon"
            );
            return ExitCodes.Failed;
        }
        catch (Exception e)
        {
            const string Code = "NX999";
            await Console.Error.WriteLineAsync(
                $"notch: {Code}: an error in Notch itself; please report it with the lines below\n{e}"
            );
            return ExitCodes.Failed;
        }
    }
}
