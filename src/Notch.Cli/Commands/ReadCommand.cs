using System.CommandLine;
using Notch.Cli.Output;
using Notch.Desk.Sources;
using Notch.Exports;

namespace Notch.Cli.Commands;

/// <summary>`notch read`: pages, plain text, wire files, feeds and folders in; one event record a line out.</summary>
internal static class ReadCommand
{
    private const string TableFormat = "table";

    public static Command Create()
    {
        string[] formats = [TableFormat, .. ExportFormats.All.Select(f => f.Name)];
        var format = new Option<string?>("--format")
        {
            HelpName = string.Join('|', formats),
            Description =
                "How events are written; a table on a terminal and jsonl elsewhere when left out",
        };
        format.AcceptOnlyFromAmong(formats);
        var explain = new Option<bool>("--explain")
        {
            Description = "Show in the table which lexicon lines decided",
        };
        var command = new Command("read", "Reads stories and writes who did what to whom")
        {
            format,
            explain,
        };
        StoryInput.AddTo(command);
        var folder = LexiconFolder.Option();
        command.Add(folder);
        command.SetAction(
            async (result, token) =>
            {
                var lexicon = LexiconFolder.Read(result.GetValue(folder));
                var loading = ReaderLoading.Start(lexicon);
                using var input = new StoryInput(result, lexicon);
                string name =
                    result.GetValue(format) ?? (Console.IsOutputRedirected ? "jsonl" : TableFormat);
                var writer = ExportFormats.TryGet(name, out var found) ? found.Writer : null;
                await using var output = new StreamWriter(Console.OpenStandardOutput());
                if (writer?.Header is { } header)
                {
                    output.Write(header + "\n");
                }
                await foreach (var stories in input.ReadAsync(token).InGroups(token))
                {
                    foreach (var reading in input.ReadAll(stories, await loading))
                    {
                        StoryDateNote.Write(reading.Story, reading.Inferred, Console.Error);
                        if (writer is null)
                        {
                            EventTable.Write(reading, Terminal.Page, result.GetValue(explain));
                        }
                        else
                        {
                            Write(reading, writer, output);
                        }
                    }
                }
                return input.ExitCode;
            }
        );
        return command;
    }

    private static void Write(StoryReading reading, IEventWriter writer, TextWriter output)
    {
        foreach (var record in EventRecord.Of(reading.Story, reading.Events, reading.Versions))
        {
            writer.Write(record, output);
        }
    }
}
