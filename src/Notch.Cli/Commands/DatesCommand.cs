using System.CommandLine;
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
                var resolver = new DateResolver(DateLexicon.Load(LexiconText.Shipped()));
                await foreach (var story in input.ReadAsync(token))
                {
                    var document = DocumentBuilder.Shipped().Build(story.Text);
                    var date = DateOf(story, document, resolver);
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

    /// <summary>The day that the page gives, or else the one inferred from within, which is told on standard error.</summary>
    internal static DateOnly? DateOf(Story story, Document document, DateResolver resolver)
    {
        if (story.Published is { } published)
        {
            return DateOnly.FromDateTime(published.DateTime);
        }
        var inferred = StoryDateFinder.Find(document, story.Dateline, resolver);
        string name = story.Url ?? "-";
        Console.Error.WriteLine(
            inferred is null
                ? $"notch: {name}: the page gives no date and its words leave it open; relative dates stay unresolved (--published DATE tells it)"
                : $"notch: {name}: the page gives no date; inferred {inferred.Date:yyyy-MM-dd} from {string.Join(", ", inferred.Clues.Select(c => $"\"{c.Words}\" ({c.Says})"))}"
        );
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
