using System.CommandLine;
using Notch.Exports;
using Notch.Lexicons;
using Notch.Mentions;
using Notch.Stories;
using Notch.Syntax;

namespace Notch.Cli.Commands;

/// <summary>`notch numbers`: how many dead, wounded, held, demonstrators and troops, sums and shares, one a line.</summary>
internal static class NumbersCommand
{
    public static Command Create()
    {
        var command = new Command(
            "numbers",
            "Finds the numbers of people, money and shares and says what they count"
        );
        StoryInput.AddTo(command);
        command.SetAction(
            async (result, token) =>
            {
                using var input = new StoryInput(result);
                var lexicon = LexiconText.Shipped();
                var dates = new DateResolver(DateLexicon.Load(lexicon));
                var finder = new NumberFinder(NumberLexicon.Load(lexicon));
                await foreach (var story in input.ReadAsync(token))
                {
                    var document = DocumentBuilder.Shipped().Build(story.Text);
                    var times = dates.Resolve(
                        document,
                        story.Published is { } p ? DateOnly.FromDateTime(p.DateTime) : null
                    );
                    foreach (var found in finder.Find(document, times))
                    {
                        await Console.Out.WriteLineAsync(Line(story, document, found));
                    }
                }
                return input.ExitCode;
            }
        );
        return command;
    }

    private static string Line(Story story, Document document, NumberMention number) =>
        JsonLine.Of(json =>
        {
            JsonLine.Span(json, document.TextSpanOf(number.Tokens), document.Text);
            json.WriteString("kind", EventNames.Of(number.Kind));
            JsonLine.Number(json, "value", number.Value);
            JsonLine.Number(json, "low", number.Low);
            JsonLine.Number(json, "high", number.High);
            json.WriteString("bound", EventNames.Of(number.Bound));
            json.WriteString("unit", number.Unit);
            JsonLine.Object(
                json,
                "thing",
                number.Thing is { } thing ? document.Data(thing).Span : null,
                document.Text
            );
            JsonLine.Object(
                json,
                "governor",
                number.Governor is { } governor ? document.Data(governor).Span : null,
                document.Text
            );
            json.WriteBoolean("part", number.IsPart);
            json.WriteString("story", story.Id);
        });
}
