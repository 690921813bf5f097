using System.CommandLine;
using Notch.Actors;
using Notch.Lexicons;
using Notch.Mentions;
using Notch.Stories;
using Notch.Syntax;
using Notch.Text;

namespace Notch.Cli.Commands;

/// <summary>`notch quotes`: reported words in stories and who said them, one a line.</summary>
internal static class QuotesCommand
{
    public static Command Create()
    {
        var views = new Option<bool>("--views")
        {
            Description = "Also views and intentions: \"wants to leave\", \"criticised the plan\"",
        };
        var command = new Command("quotes", "Finds reported words and who said them");
        StoryInput.AddTo(command);
        command.Add(views);
        command.SetAction(
            async (result, token) =>
            {
                using var input = new StoryInput(result);
                var lexicon = LexiconText.Shipped();
                var finder = new QuoteFinder(QuoteLexicon.Load(lexicon));
                var people = ActorLexicon.Load(lexicon);
                var actors = new ActorResolver(people);
                var dater = new Lazy<StoryDater>(() =>
                    new StoryDater(new DateResolver(DateLexicon.Load(lexicon)), actors, people)
                );
                await foreach (var story in input.ReadAsync(token))
                {
                    var document = DocumentBuilder.Shipped().Build(story.Text);
                    var reading = actors.Resolve(
                        document,
                        DatesCommand.DateOf(story, document, dater)
                    );
                    foreach (
                        var quote in finder.Find(
                            document,
                            story.Paragraphs,
                            includeViews: result.GetValue(views)
                        )
                    )
                    {
                        await Console.Out.WriteLineAsync(Line(story, document, quote, reading));
                    }
                }
                return input.ExitCode;
            }
        );
        return command;
    }

    private static string Line(Story story, Document document, Quote quote, ActorReading reading) =>
        JsonLine.Of(json =>
        {
            JsonLine.Span(json, quote.Content, document.Text);
            json.WriteString("kind", quote.Kind.ToString().ToLowerInvariant());
            var speaker = quote.SpeakerHead is { } head
                ? reading.At(head) is [var first, ..]
                    ? first
                    : null
                : null;
            JsonLine.Object(
                json,
                "speaker",
                Span(document, quote.Speaker),
                document.Text,
                more =>
                {
                    more.WriteString("code", speaker?.Code.ToString());
                    more.WriteString("name", speaker?.Name);
                    if (speaker is null)
                    {
                        more.WriteNull("chain");
                    }
                    else
                    {
                        more.WriteNumber("chain", speaker.Chain);
                    }
                }
            );
            JsonLine.Object(
                json,
                "cue",
                quote.Cue is { } cue ? document.Data(cue).Span : null,
                document.Text
            );
            JsonLine.Object(json, "addressee", Span(document, quote.Addressee), document.Text);
            json.WriteStartArray("marked");
            foreach (var marked in quote.Marked)
            {
                json.WriteStringValue(marked.Of(document.Text));
            }
            json.WriteEndArray();
            json.WriteNumber("group", quote.Group);
            json.WriteNumber("depth", quote.Depth);
            json.WriteBoolean("continued", quote.IsContinued);
            json.WriteBoolean("uttered", quote.IsUttered);
            json.WriteBoolean("anonymous", quote.IsAnonymous);
            json.WriteBoolean("state_media", quote.IsStateMedia);
            json.WriteString("story", story.Id);
        });

    private static TextSpan? Span(Document document, TokenSpan? tokens) =>
        tokens is { } t ? document.TextSpanOf(t) : null;
}
