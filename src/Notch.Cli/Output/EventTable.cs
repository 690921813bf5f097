using System.Globalization;
using Notch.Events;
using Notch.Exports;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Notch.Cli.Output;

/// <summary>The events of a story as a table for people, with the exact words of each.</summary>
internal static class EventTable
{
    private const int MostWords = 100;

    /// <summary>Writes the story's head and one row an event.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="console">Where to.</param>
    /// <param name="explain">True to show the lexicon lines that decided.</param>
    public static void Write(StoryReading reading, IAnsiConsole console, bool explain)
    {
        var story = reading.Story;
        console.MarkupLineInterpolated($"[bold]{story.Title ?? story.Url ?? "(no title)"}[/]");
        string published =
            Day(story.Published is { } at ? DateOnly.FromDateTime(at.DateTime) : null) ?? "undated";
        string?[] facts =
        [
            string.Join(" » ", story.Breadcrumb),
            published,
            story.Outlet,
            story.Byline,
            story.Agency,
            story.Dateline,
        ];
        console.MarkupLineInterpolated(
            $"[grey]{string.Join(" · ", facts.Where(f => !string.IsNullOrEmpty(f)))}[/]"
        );
        if (reading.Events.Count == 0)
        {
            console.MarkupLine("[grey]no event found[/]");
            console.WriteLine();
            return;
        }
        var table = new Table { Border = TableBorder.SimpleHeavy };
        table.AddColumns(
            "who",
            "did",
            "to whom",
            "status",
            "when",
            explain ? "the words, and the lines that coded them" : "the words"
        );
        foreach (var coded in reading.Events)
        {
            string why = explain ? $"\n[grey]{Markup.Escape(coded.Why)}[/]" : "";
            table.AddRow(
                new Cell(Parties(coded.Actors)),
                new Markup(Type(coded)),
                new Cell(Parties(coded.Recipients)),
                new Cell(EventNames.Of(coded.Status)),
                new Cell(Day(coded.Date) ?? ""),
                new Markup(Markup.Escape(Words(coded, story.Text)) + why)
            );
        }
        console.Write(table);
    }

    /// <summary>"USA GOV, IRQ": the codes, or the words where no code is known.</summary>
    /// <param name="parties">One side of an event.</param>
    public static string Parties(IReadOnlyList<Participant> parties) =>
        parties.Count == 0
            ? "—"
            : string.Join(
                ", ",
                parties
                    .Select(p => p.Code.IsEmpty ? p.Text : p.Code.ToString())
                    .Distinct(StringComparer.Ordinal)
            );

    /// <summary>The type and mode in the colour of the quad class, as Spectre's markup.</summary>
    /// <param name="coded">An event.</param>
    public static string Type(CodedEvent coded)
    {
        string colour = coded.Quad switch
        {
            QuadClass.VerbalCooperation => "green",
            QuadClass.MaterialCooperation => "blue",
            QuadClass.VerbalConflict => "yellow",
            _ => "red",
        };
        return $"[{colour}]{EventNames.Of(coded.Type)}[/]{Markup.Escape(coded.Mode is null ? "" : " " + coded.Mode)}";
    }

    private static string? Day(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Words(CodedEvent coded, string text)
    {
        string words = coded.Span.Of(text).ReplaceLineEndings(" ");
        return words.Length <= MostWords ? words : words[..(MostWords - 1)] + "…";
    }
}
