using System.CommandLine;
using Notch.Cli.Scoring;

namespace Notch.Cli.Commands;

/// <summary>`notch score KIND FILE`: figures per class and over all, from a labelled file.</summary>
internal static class ScoreCommand
{
    /// <summary>All kinds, in the order of the help. Each lives in a file of its own under Scoring/.</summary>
    private static readonly ScoreKind[] Kinds =
    [
        ExtractionScore.Kind,
        ParseScore.Kind,
        RelationsScore.Kind,
        ParticipantsScore.Kind,
        SidesScore.Kind,
        CoverageScore.Kind,
        CasesScore.Kind,
        QuoteScore.Kind,
        DateScore.Kind,
        SpamScore.Kind,
        PlaceScore.Kind,
    ];

    public static Command Create()
    {
        var command = new Command("score", "Measures Notch on a labelled file");
        foreach (var kind in Kinds)
        {
            var file = new Argument<string>("file") { Description = "The labelled file" };
            var sub = new Command(kind.Name, kind.Description) { file };
            var raw = new Option<bool>("--raw")
            {
                Description = "Keep nothing of the file but its text",
            };
            if (kind.RunRaw is not null)
            {
                sub.Add(raw);
            }
            sub.SetAction(result =>
            {
                var run = kind.RunRaw is not null && result.GetValue(raw) ? kind.RunRaw : kind.Run;
                return run(result.GetValue(file)!, Console.Out);
            });
            command.Add(sub);
        }
        command.Add(SeriesScore.Create());
        return command;
    }
}
