using System.CommandLine;
using System.Globalization;
using Notch.Cli.Input;
using Notch.Desk.Store;
using Notch.Exports;

namespace Notch.Cli.Commands;

/// <summary>`notch import FILE`: dyads of an event file into the store's pairs.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file")
        {
            Description = "An event file, plain or .gz; - for standard input",
        };
        var store = StoreOption.Create();
        var format = new Option<string>("--format")
        {
            Description = "What the file holds; docs/formats.md gives the columns",
            HelpName = string.Join('|', ImportFormats.Names),
            Required = true,
        };
        format.AcceptOnlyFromAmong([.. ImportFormats.Names]);
        var command = new Command("import", "Adds the dyads of an event file to the store's pairs")
        {
            file,
            store,
            format,
        };
        command.SetAction(result =>
        {
            string name = result.GetValue(format)!;
            var read = EventFile.Read(result.GetValue(file)!, name, codebook: null);
            var database = StoreOption.Open(result.GetValue(store)!);
            int added = new PairStore(database).Import(read.Events, name);
            Console.Error.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"notch: {read.Events.Count} rows{(read.Note.Length > 0 ? $" ({read.Note})" : "")} read, {added} of them new"
                )
            );
            return ExitCodes.Done;
        });
        return command;
    }
}
