using System.Diagnostics;
using System.Globalization;
using Notch.Cli.Commands;
using Notch.Syntax;

namespace Notch.Cli.Scoring;

/// <summary>`notch score parse`: tags, lemmas and trees against a CoNLL-U file, from its tokens or (--raw) from its text.</summary>
internal static class ParseScore
{
    public static readonly ScoreKind Kind = new(
        "parse",
        "Tags, lemmas and trees against a CoNLL-U file",
        (path, writer) => Run(path, writer, raw: false)
    )
    {
        RunRaw = (path, writer) => Run(path, writer, raw: true),
    };

    private static int Run(string path, TextWriter writer, bool raw)
    {
        var gold = ConlluReader.ToDocument(ConlluFiles.Read(path));
        var builder = DocumentBuilder.Shipped();
        var clock = Process.GetCurrentProcess().TotalProcessorTime;
        var system = raw ? builder.Build(gold.Text) : builder.Rebuild(gold);
        double seconds = (Process.GetCurrentProcess().TotalProcessorTime - clock).TotalSeconds;
        Write(ParseScores.Compare(gold, system), raw, writer);
        Console.Error.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{gold.Count} words in {seconds:F2} s of processor time, {gold.Count / Math.Max(seconds, 0.001):F0} a second, start-up of the run-time included"
            )
        );
        return ExitCodes.Done;
    }

    private static void Write(ParseScores scores, bool raw, TextWriter writer)
    {
        if (raw)
        {
            Line(writer, "sentences", scores.Sentences);
            Line(writer, "tokens", scores.Tokens);
        }
        Line(writer, "UPOS", scores.PartsOfSpeech);
        Line(writer, "XPOS", scores.Tags);
        Line(writer, "lemma", scores.Lemmas);
        Line(writer, "UAS", scores.Unlabelled);
        Line(writer, "LAS", scores.Labelled);
        Line(writer, "LAS-nopunct", scores.LabelledWithoutPunctuation);
        Line(writer, "CLAS", scores.Content);
        Line(writer, "core", scores.CoreArguments);
        writer.WriteLine();
        writer.WriteLine("relation\tcount\tprecision\trecall\tF1");
        foreach (var r in scores.Relations)
        {
            writer.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{r.Relation}\t{r.Count}\t{r.Precision:F1}\t{r.Recall:F1}\t{r.F1:F1}"
                )
            );
        }
    }

    private static void Line(TextWriter writer, string name, double value) =>
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{value:F2}"));
}
