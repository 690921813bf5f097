using System.CommandLine;
using Notch.Cli.Scoring;

namespace Notch.Cli.Commands;

/// <summary>`notch score KIND FILE`: figures per class and over all, from a labelled file.</summary>
internal static class ScoreCommand
{
    /// <summary>All kinds, in the order of the help. Each lives in a file of its own under Scoring/.</summary>
    private static readonly ScoreKind[] Kinds = [SeriesScore.Kind];

    public static Command Create()
    {
        var command = new Command("score", "Measures Notch on a labelled file");
        foreach (var kind in Kinds)
        {
            var file = new Argument<string>("file") { Description = "The labelled file" };
            var sub = new Command(kind.Name, kind.Description) { file };
            sub.SetAction(result => kind.Run(result.GetValue(file)!, Console.Out));
            command.Add(sub);
        }
        return command;
    }
}
