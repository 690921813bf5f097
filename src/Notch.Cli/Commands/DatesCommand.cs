using System.CommandLine;
using Notch.Actors;
using Notch.Lexicons;
using Notch.Mentions;
using Notch.Stories;
using Notch.Syntax;

namespace Notch.Cli.Commands;

/// <summary>`notch dates`: the words that name times in stories, and which days they mean, one a line.</summary>
internal static class DatesCommand
{
    public static Command Create()
    {
        var command = new Command(
            "dates",
            "Finds the words that name times and says which days they mean"
        );
        StoryInput.AddTo(command);
        command.SetAction(
            async (result, token) =>
            {
                using var input = new StoryInput(result);
                var lexicon = LexiconText.Shipped();
                var resolver = new DateResolver(DateLexicon.Load(lexicon));
                // Only a story without a date is dated by who held which post: dated ones need no actors.
                var dater = new Lazy<StoryDater>(() =>
                {
                    var people = ActorLexicon.Load(lexicon);
                    return new StoryDater(resolver, new ActorResolver(people), people);
                });
                await foreach (var story in input.ReadAsync(token))
                {
                    var document = DocumentBuilder.Shipped().Build(story.Text);
                    var date = DateOf(story, document, dater);
                    foreach (var found in resolver.Resolve(document, date))
                    {
                        await Console.Out.WriteLineAsync(Line(story, document, found));
                    }
                }
                return input.ExitCode;
            }
        );
        return command;
    }

    /// <summary>The day that the page gives, or else the one that the story's words give, which is told on standard error.</summary>
    internal static DateOnly? DateOf(Story story, Document document, Lazy<StoryDater> dater)
    {
        if (story.Published is { } published)
        {
            return DateOnly.FromDateTime(published.DateTime);
        }
        var inferred = dater.Value.Date(story, document);
        StoryDateNote.Write(story, inferred, Console.Error);
        return inferred?.Precision == DatePrecision.Day ? inferred.Date : null;
    }

    private static string Line(Story story, Document document, DateExpression date) =>
        JsonLine.Of(json =>
        {
            JsonLine.Span(json, document.TextSpanOf(date.Tokens), document.Text);
            json.WriteString("value", date.Value);
            json.WriteString("precision", date.Precision.ToString().ToLowerInvariant());
            json.WriteString("kind", date.Kind.ToString().ToLowerInvariant());
            if (date.IsAnchored)
            {
                json.WriteString("start_date", Iso(date.Start));
                json.WriteString("end_date", Iso(date.End));
            }
            else
            {
                json.WriteNull("start_date");
                json.WriteNull("end_date");
            }
            json.WriteString("timex", date.Timex);
            json.WriteString("modifier", date.Modifier);
            json.WriteString("story", story.Id);
        });

    private static string Iso(DateOnly day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
