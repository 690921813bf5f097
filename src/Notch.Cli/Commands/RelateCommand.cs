using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Notch.Events;

namespace Notch.Cli.Commands;

/// <summary>`notch relate`: one label for what passed between two given parties of each sentence.</summary>
internal static class RelateCommand
{
    private const string BadLine = "NX601";

    private static readonly JsonWriterOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var input = new Option<string?>("--in")
        {
            Description =
                "JSON Lines with id, sentence, source and target; standard input when left out",
        };
        var output = new Option<string?>("--out")
        {
            Description = "Where the JSON Lines go; standard output when left out",
        };
        var lexicon = LexiconFolder.Option();
        var command = new Command(
            "relate",
            "Says what passed between two given parties, sentence by sentence"
        )
        {
            input,
            output,
            lexicon,
        };
        command.SetAction(result =>
        {
            using var reader = OpenRead(result.GetValue(input));
            using var writer = OpenWrite(result.GetValue(output));
            return Run(reader, writer, new Relations(LexiconFolder.Read(result.GetValue(lexicon))));
        });
        return command;
    }

    private static int Run(StreamReader reader, Stream output, Relations relations)
    {
        int number = 0;
        int bad = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }
            try
            {
                using var json = JsonDocument.Parse(line);
                var reading = relations.Read(
                    Text(json, "sentence"),
                    Text(json, "source"),
                    Text(json, "target")
                );
                Write(output, json.RootElement.GetProperty("id"), reading);
            }
            catch (Exception e)
                when (e is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                bad++;
                Console.Error.WriteLine(
                    $"notch: {BadLine}: line {number}: {e.Message} Expected {{\"id\",\"sentence\",\"source\",\"target\"}}."
                );
            }
        }
        return bad == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }

    private static string Text(JsonDocument json, string name) =>
        json.RootElement.GetProperty(name).GetString() ?? "";

    private static void Write(Stream output, JsonElement id, RelationReading reading)
    {
        using (var json = new Utf8JsonWriter(output, Plain))
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            id.WriteTo(json);
            json.WriteString("type", reading.Type is { } type ? EventTypes.Name(type) : "NONE");
            json.WriteString("root", reading.Root);
            json.WriteNumber("quad", (int)reading.Quad);
            json.WriteString("status", reading.Status.ToString().ToLowerInvariant());
            json.WriteNumber("confidence", reading.Confidence);
            json.WriteString("why", reading.Why);
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    private static StreamReader OpenRead(string? path)
    {
        if (path is null)
        {
            return new StreamReader(Console.OpenStandardInput());
        }
        try
        {
            return new StreamReader(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException("NX602", $"{path}: {e.Message}");
        }
    }

    private static Stream OpenWrite(string? path)
    {
        if (path is null)
        {
            return new BufferedStream(Console.OpenStandardOutput());
        }
        try
        {
            return File.Create(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException("NX602", $"{path}: {e.Message}");
        }
    }
}
