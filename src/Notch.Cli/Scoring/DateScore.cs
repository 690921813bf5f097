using System.Globalization;
using Notch.Lexicons;
using Notch.Mentions;
using Notch.Syntax;

namespace Notch.Cli.Scoring;

/// <summary>Times found and their values against TimeML files, counted as TempEval-3 does.</summary>
internal static class DateScore
{
    public static ScoreKind Kind { get; } =
        new(
            "dates",
            "Times and their values against a folder of TimeML files",
            (path, output) =>
            {
                var resolver = new DateResolver(DateLexicon.Load(LexiconText.Shipped()));
                Run(path, output, DocumentBuilder.Shipped().Build, resolver, misses: null);
                return ExitCodes.Done;
            }
        );

    /// <summary>Scores all .tml files of a folder (or one file) and writes the figures.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="output">Receives the figures.</param>
    /// <param name="read">Text to document.</param>
    /// <param name="resolver">What is measured.</param>
    /// <param name="misses">Receives one line for each difference; null to leave them out.</param>
    public static void Run(
        string path,
        TextWriter output,
        Func<string, Document> read,
        DateResolver resolver,
        TextWriter? misses
    )
    {
        var counts = new Counts();
        foreach (string file in Files(path))
        {
            var article = TimeMlFile.Read(file);
            var document = read(article.Text);
            Count(article, document, resolver.Resolve(document, article.Created), counts, misses);
        }
        Write(counts, output);
    }

    private sealed class Counts
    {
        public int Gold;
        public int Found;
        public int Relaxed;
        public int FoundRelaxed;
        public int Strict;
        public int Type;
        public int Value;
    }

    private static void Count(
        TimeMlFile article,
        Document document,
        IReadOnlyList<DateExpression> dates,
        Counts counts,
        TextWriter? misses
    )
    {
        counts.Gold += article.Times.Count;
        counts.Found += dates.Count;
        var taken = new bool[dates.Count];
        foreach (var time in article.Times)
        {
            string words = article.Text[time.Start..time.End].ReplaceLineEndings(" ");
            int match = Match(document, dates, time.Start, time.End);
            if (match < 0)
            {
                misses?.WriteLine(
                    $"MISSED\t{words}\t{time.Value}\t{Around(article.Text, time.Start)}"
                );
                continue;
            }
            counts.Relaxed++;
            counts.FoundRelaxed += taken[match] ? 0 : 1;
            taken[match] = true;
            var span = document.TextSpanOf(dates[match].Tokens);
            counts.Strict += span.Start == time.Start && span.End == time.End ? 1 : 0;
            counts.Type += Type(dates[match].Kind) == time.Type ? 1 : 0;
            bool isRight = dates[match].Timex == time.Value;
            counts.Value += isRight ? 1 : 0;
            if (!isRight)
            {
                misses?.WriteLine(
                    $"VALUE\t{words}\t{time.Value}\t{dates[match].Timex}\t{Around(article.Text, time.Start)}\tDCT={article.Created:yyyy-MM-dd}"
                );
            }
        }
        for (int i = 0; i < dates.Count; i++)
        {
            if (!taken[i])
            {
                misses?.WriteLine(
                    $"EXTRA\t{document.TextOf(dates[i].Tokens).ReplaceLineEndings(" ")}\t{dates[i].Timex}\t{Around(article.Text, document.TextSpanOf(dates[i].Tokens).Start)}"
                );
            }
        }
    }

    private static void Write(Counts c, TextWriter output)
    {
        output.WriteLine("measure\tprecision\trecall\tf1");
        output.WriteLine(
            $"span, relaxed\t{Figures.Of(c.FoundRelaxed, c.Found, c.Relaxed, c.Gold)}"
        );
        output.WriteLine($"span, strict\t{Figures.Of(c.Strict, c.Found, c.Strict, c.Gold)}");
        output.WriteLine($"type\t{Figures.Of(c.Type, c.Found, c.Type, c.Gold)}");
        output.WriteLine($"value\t{Figures.Of(c.Value, c.Found, c.Value, c.Gold)}");
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"times\t{c.Found} found\t{c.Gold} in the files\t{c.Relaxed} matched"
            )
        );
    }

    private static string[] Files(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }
        if (!Directory.Exists(path))
        {
            throw new CliException("NX620", $"{path}: no such file or folder");
        }
        string[] files = Directory.GetFiles(path, "*.tml", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        return files.Length > 0
            ? files
            : throw new CliException("NX621", $"{path}: no .tml file in it; expected TimeML");
    }

    private static int Match(
        Document document,
        IReadOnlyList<DateExpression> dates,
        int start,
        int end
    )
    {
        for (int i = 0; i < dates.Count; i++)
        {
            var span = document.TextSpanOf(dates[i].Tokens);
            if (span.Start < end && start < span.End)
            {
                return i;
            }
        }
        return -1;
    }

    private static string Type(DateKind kind) => kind.ToString().ToUpperInvariant();

    private static string Around(string text, int at) =>
        text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)].ReplaceLineEndings(" ");
}
