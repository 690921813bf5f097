using System.CommandLine;
using Notch.Exports;
using Notch.Mentions.Places;
using Notch.Stories;
using Notch.Syntax;

namespace Notch.Cli.Commands;

/// <summary>`notch places`: the words that name places in stories, and which places they mean, one a line.</summary>
internal static class PlacesCommand
{
    public static Command Create()
    {
        var command = new Command(
            "places",
            "Finds the words that name places and says which places they mean"
        );
        StoryInput.AddTo(command);
        command.SetAction(
            async (result, token) =>
            {
                using var input = new StoryInput(result);
                var reader = StoryReader.Shipped();
                await foreach (var story in input.ReadAsync(token))
                {
                    var reading = reader.Read(story);
                    foreach (var found in reading.Places)
                    {
                        await Console.Out.WriteLineAsync(Line(story, reading.Document, found));
                    }
                }
                return input.ExitCode;
            }
        );
        return command;
    }

    private static string Line(Story story, Document document, PlaceMention found) =>
        JsonLine.Of(json =>
        {
            var place = found.Place;
            JsonLine.Span(json, document.TextSpanOf(found.Tokens), document.Text);
            JsonLine.Number(json, "id", place.Id);
            json.WriteString("name", place.Name);
            json.WriteNumber("lat", Math.Round(place.Latitude, 4));
            json.WriteNumber("lon", Math.Round(place.Longitude, 4));
            json.WriteString("level", EventNames.Of(place.Level));
            json.WriteString("country", place.Country);
            json.WriteString("province", place.Province);
            json.WriteString("city", place.City);
            JsonLine.Number(json, "population", place.Population > 0 ? place.Population : null);
            json.WriteString("kind", found.Kind.ToString().ToLowerInvariant());
            json.WriteBoolean("embedded", found.IsEmbedded);
            json.WriteNumber("confidence", found.Confidence);
            json.WriteString("why", found.Why);
            json.WriteString("story", story.Id);
        });
}
