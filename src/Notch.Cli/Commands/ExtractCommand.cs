using System.CommandLine;
using Notch.Exports;
using Notch.Stories;

namespace Notch.Cli.Commands;

/// <summary>`notch extract`: the story in each page, as a record a line or as text.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var format = new Option<string>("--format")
        {
            Description = "json: one story record a line; text: title and paragraphs",
            DefaultValueFactory = _ => "json",
        };
        format.AcceptOnlyFromAmong("json", "text");
        var command = new Command("extract", "Finds the story in each page and writes it");
        StoryInput.AddTo(command);
        command.Add(format);
        command.SetAction(
            async (result, token) =>
            {
                using var input = new StoryInput(result);
                var reader = new Lazy<StoryReader>(StoryReader.Shipped);
                bool asText = result.GetValue(format) == "text";
                await foreach (var found in input.ReadAsync(token))
                {
                    var (story, inferred) = found.Published is null
                        ? reader.Value.Dated(found)
                        : (found, null);
                    StoryDateNote.Write(found, inferred, Console.Error);
                    if (asText && input.Stories > 1)
                    {
                        await Console.Out.WriteLineAsync();
                    }
                    await Console.Out.WriteLineAsync(
                        asText ? TextOf(story) : StoryJson.ToLine(story, inferred)
                    );
                }
                return input.ExitCode;
            }
        );
        return command;
    }

    private static string TextOf(Story story) =>
        story.Title is null ? story.Text : $"{story.Title}\n\n{story.Text}";
}
