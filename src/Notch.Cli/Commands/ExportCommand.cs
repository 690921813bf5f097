using System.CommandLine;
using System.Globalization;
using Notch.Cli.Input;
using Notch.Desk.Store;
using Notch.Exports;

namespace Notch.Cli.Commands;

/// <summary>`notch export`: the store's events in a format of the field.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var store = StoreOption.Create();
        var from = DayOptions.Day("--from", "First day");
        var to = DayOptions.Day("--to", "Last day");
        string[] names = [.. ExportFormats.All.Select(f => f.Name)];
        var format = new Option<string>("--format")
        {
            Description = "How events are written; docs/formats.md gives the columns",
            HelpName = string.Join('|', names),
            DefaultValueFactory = _ => "jsonl",
        };
        format.AcceptOnlyFromAmong(names);
        var command = new Command("export", "Writes the store's events in a format of the field")
        {
            store,
            from,
            to,
            format,
        };
        command.SetAction(result =>
        {
            var database = StoreOption.OpenExisting(result.GetValue(store)!);
            if (!ExportFormats.TryGet(result.GetValue(format)!, out var chosen))
            {
                throw new CliException("NX504", $"no format '{result.GetValue(format)}'");
            }
            using var output = new StreamWriter(Console.OpenStandardOutput());
            if (chosen.Writer.Header is { } header)
            {
                output.Write(header + "\n");
            }
            int count = 0;
            var days = new DayRange(result.GetValue(from), result.GetValue(to));
            foreach (var record in new EventStore(database).All(days))
            {
                chosen.Writer.Write(record, output);
                count++;
            }
            Console.Error.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"notch: {count} events written")
            );
            return ExitCodes.Done;
        });
        return command;
    }
}
