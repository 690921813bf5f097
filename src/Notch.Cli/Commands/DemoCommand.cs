using System.CommandLine;
using Notch.Cli.Demo;
using Notch.Cli.Output;
using Notch.Desk.Runs;
using Notch.Desk.Store;
using Notch.Web;
using Spectre.Console;

namespace Notch.Cli.Commands;

/// <summary>`notch demo`: the shipped stories into a fresh store, the pair whose tone rose, and the site.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var noServe = new Option<bool>("--no-serve") { Description = "Stop after the report" };
        var urls = new Option<string>("--urls")
        {
            HelpName = "ADDRESS",
            Description = "Where the site listens; port 0 takes a free one",
            DefaultValueFactory = _ => "http://127.0.0.1:0",
        };
        var command = new Command(
            "demo",
            "Reads the stories shipped with Notch into a fresh store and serves the site"
        )
        {
            noServe,
            urls,
        };
        command.SetAction(
            async (result, token) =>
            {
                var folder = Directory.CreateTempSubdirectory("notch-demo-");
                string path = Path.Combine(folder.FullName, "demo.db");
                await ReadAsync(path, token);
                if (result.GetValue(noServe))
                {
                    return ExitCodes.Done;
                }
                return await ServeCommand.RunAsync(
                    new SiteOptions
                    {
                        DatabasePath = path,
                        Urls = result.GetValue(urls)!,
                        Name = "The Notch Demo",
                    },
                    token
                );
            }
        );
        return command;
    }

    private static async Task ReadAsync(string path, CancellationToken token)
    {
        Terminal.People.MarkupLineInterpolated(
            $"Reading [bold]{SampleStories.Count}[/] stories of December 2019 and January 2020 into {path}"
        );
        var database = NotchDatabase.Open(path, TimeProvider.System);
        var reader = StoryReader.Shipped();
        RunReport? report = null;
        await Terminal
            .People.Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn(),
                new SpinnerColumn()
            )
            .StartAsync(async context =>
            {
                var task = context.AddTask("reading", maxValue: SampleStories.Count);
                var progress = new StoryProgress(p =>
                {
                    task.Value = p.Stories;
                    task.Description = Markup.Escape($"{p.Stories} stories, {p.Events} events");
                });
                report = await new DeskRun(database, reader.ReadAll, TimeProvider.System).RunAsync(
                    "samples",
                    new SampleStories(),
                    progress,
                    token
                );
            });
        DemoReport.Write(database, report!, reader.ActorLexicon, Terminal.Page);
    }

    /// <summary>Tells at once, on the reading thread, so that the bar is right at the end.</summary>
    private sealed class StoryProgress(Action<RunProgress> tell) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => tell(value);
    }
}
