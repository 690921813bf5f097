using System.CommandLine;
using Notch.Actors;
using Notch.Exports;
using Notch.Lexicons;
using Notch.Mentions;
using Notch.Syntax;

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
                var state = new StateMedia(people);
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
                    var quotes = StateMedia.Flag(
                        finder.Find(
                            document,
                            story.Paragraphs,
                            includeViews: result.GetValue(views)
                        ),
                        reading,
                        state.IsOutlet(story.Agency) || state.IsOutlet(story.Outlet)
                    );
                    foreach (var quote in QuoteRecord.Of(document, quotes, reading))
                    {
                        await Console.Out.WriteLineAsync(
                            JsonLine.Of(json =>
                            {
                                QuoteJson.Write(quote, json);
                                json.WriteString("story", story.Id);
                            })
                        );
                    }
                }
                return input.ExitCode;
            }
        );
        return command;
    }
}
