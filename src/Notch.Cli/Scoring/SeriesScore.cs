using System.CommandLine;
using Notch.Cli.Input;
using Notch.Exports;
using Notch.Pairs;

namespace Notch.Cli.Scoring;

/// <summary>`notch score series FILE...`: notches against public history, beside simple models; forecasts; robustness.</summary>
internal static class SeriesScore
{
    public static Command Create()
    {
        var files = new Argument<string[]>("file")
        {
            Description = "Event files, plain or .gz",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = new Option<string>("--format")
        {
            Description = "What the files hold",
            HelpName = string.Join('|', ImportFormats.Names),
            DefaultValueFactory = _ => "keds",
        };
        format.AcceptOnlyFromAmong([.. ImportFormats.Names]);
        var onsets = new Option<string?>("--onsets")
        {
            Description = "Days that should be seen; the shipped list when left out",
            HelpName = "FILE",
        };
        var robustness = new Option<bool>("--robustness")
        {
            Description = "How many notches stay when rows get random types or are missing",
        };
        var forecast = new Option<bool>("--forecast")
        {
            Description = "How good the forecasts of the coming week were",
        };
        var command = new Command(
            "series",
            "Notches against public history, beside simple models, on event files"
        )
        {
            files,
            format,
            onsets,
            robustness,
            forecast,
        };
        command.SetAction(result =>
        {
            var list = Onsets.Read(result.GetValue(onsets));
            var pairs = result
                .GetValue(files)!
                .SelectMany(f => Pairs(f, result.GetValue(format)!, list))
                .ToArray();
            Write(pairs, result.GetValue(robustness), result.GetValue(forecast), Console.Out);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Write(ScoredPair[] pairs, bool robustness, bool forecast, TextWriter output)
    {
        if (robustness)
        {
            RobustnessTable.Write(pairs, output);
        }
        else if (forecast)
        {
            ForecastTable.Write(pairs, output);
        }
        else
        {
            OnsetTable.Write(pairs, output);
            RiseTable.Write([LevelModels.Notches, RivalModels.Z, RivalModels.Bocpd], pairs, output);
        }
    }

    /// <summary>The pairs that are busy or that a listed day concerns, those with the most rows first.</summary>
    private static IEnumerable<ScoredPair> Pairs(
        string path,
        string format,
        IReadOnlyList<Onset> onsets
    )
    {
        var file = EventFile.Read(path, format, codebook: null);
        var coverage = Coverage.Of(file.Events);
        return file
            .Events.GroupBy(e => Pair.Of(e.Actor, e.Recipient))
            .Select(g => new ScoredPair(
                Path.GetFileName(path),
                g.Key,
                [.. g],
                coverage,
                [
                    .. onsets.Where(o =>
                        o.Pair == g.Key && o.Day >= coverage.First && o.Day <= coverage.Last
                    ),
                ]
            ))
            .Where(p => p.IsBusy || p.Asked(isRise: true).Any() || p.Asked(isRise: false).Any())
            .OrderByDescending(p => p.Events.Count)
            .ThenBy(p => p.Pair.ToString(), StringComparer.Ordinal);
    }
}
