using System.CommandLine;
using System.Text.Json;
using Notch.Actors;
using Notch.Mentions;
using Notch.Syntax;

namespace Notch.Cli.Commands;

/// <summary>`notch actors PATH`: who is meant in each story, one reference a line.</summary>
internal static class ActorsCommand
{
    public static Command Create()
    {
        var command = new Command("actors", "Finds who is meant in each story and gives codes");
        StoryInput.AddTo(command);
        var folder = LexiconFolder.Option();
        command.Add(folder);
        command.SetAction(
            async (result, token) =>
            {
                using var input = new StoryInput(result);
                var lexicon = LexiconFolder.Read(result.GetValue(folder));
                var people = ActorLexicon.Load(lexicon);
                var resolver = new ActorResolver(people);
                var dater = new Lazy<StoryDater>(() =>
                    new StoryDater(new DateResolver(DateLexicon.Load(lexicon)), resolver, people)
                );
                await foreach (var story in input.ReadAsync(token))
                {
                    var document = DocumentBuilder.Shipped().Build(story.Text);
                    var day = DatesCommand.DateOf(story, document, dater);
                    foreach (var reference in resolver.Resolve(document, day).References)
                    {
                        await Console.Out.WriteLineAsync(ToLine(document, reference));
                    }
                }
                return input.ExitCode;
            }
        );
        return command;
    }

    private static void WriteCandidates(Utf8JsonWriter json, ActorReference reference)
    {
        json.WriteStartArray("candidates");
        foreach (var candidate in reference.Candidates)
        {
            json.WriteStartObject();
            json.WriteString("name", candidate.Name);
            json.WriteString("code", candidate.Code.Country);
            json.WriteString("sector", candidate.Code.Sector);
            json.WriteString("id", candidate.WikidataId);
            json.WriteNumber("confidence", Math.Round(candidate.Confidence, 2));
            json.WriteString("why", candidate.Why);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string ToLine(Document document, ActorReference reference)
    {
        using var stream = new MemoryStream();
        var span = document.TextSpanOf(reference.Tokens);
        using (
            var json = new Utf8JsonWriter(
                stream,
                new JsonWriterOptions
                {
                    Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            json.WriteStartObject();
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
            json.WriteString("text", document.TextOf(reference.Tokens));
            json.WriteString("code", reference.Code.Country);
            json.WriteString("sector", reference.Code.Sector);
            json.WriteStartArray("sectors");
            foreach (string sector in reference.Sectors)
            {
                json.WriteStringValue(sector);
            }
            json.WriteEndArray();
            json.WriteString("name", reference.Name);
            json.WriteString("id", reference.WikidataId);
            json.WriteNumber("chain", reference.Chain);
            json.WriteString("why", reference.Why);
            json.WriteString("role", reference.Role.ToString().ToLowerInvariant());
            json.WriteBoolean("place", reference.IsPlace);
            json.WriteString("sponsor", reference.Sponsor);
            json.WriteBoolean("from_context", reference.FromContext);
            json.WriteNumber("confidence", Math.Round(reference.Confidence, 2));
            WriteCandidates(json, reference);
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
