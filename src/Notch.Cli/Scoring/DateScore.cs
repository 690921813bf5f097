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
        int gold = 0;
        int found = 0;
        int relaxed = 0;
        int foundRelaxed = 0;
        int strict = 0;
        int type = 0;
        int value = 0;
        foreach (string file in Files(path))
        {
            var article = TimeMlFile.Read(file);
            var document = read(article.Text);
            var dates = resolver.Resolve(document, article.Created);
            gold += article.Times.Count;
            found += dates.Count;
            var taken = new bool[dates.Count];
            foreach (var time in article.Times)
            {
                int match = Match(document, dates, time.Start, time.End);
                if (match < 0)
                {
                    misses?.WriteLine(
                        $"MISSED\t{article.Text[time.Start..time.End].ReplaceLineEndings(" ")}\t{time.Value}\t{Around(article.Text, time.Start)}"
                    );
                    continue;
                }
                relaxed++;
                foundRelaxed += taken[match] ? 0 : 1;
                taken[match] = true;
                var span = document.TextSpanOf(dates[match].Tokens);
                strict += span.Start == time.Start && span.End == time.End ? 1 : 0;
                type += Type(dates[match].Kind) == time.Type ? 1 : 0;
                bool isRight = dates[match].Timex == time.Value;
                value += isRight ? 1 : 0;
                if (!isRight)
                {
                    misses?.WriteLine(
                        $"VALUE\t{article.Text[time.Start..time.End].ReplaceLineEndings(" ")}\t{time.Value}\t{dates[match].Timex}\t{Around(article.Text, time.Start)}\tDCT={article.Created:yyyy-MM-dd}"
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
        var span1 = Figures.Of(foundRelaxed, found, relaxed, gold);
        output.WriteLine("measure\tprecision\trecall\tf1");
        output.WriteLine($"span, relaxed\t{span1}");
        output.WriteLine($"span, strict\t{Figures.Of(strict, found, strict, gold)}");
        output.WriteLine($"type\t{Figures.Of(type, found, type, gold)}");
        output.WriteLine($"value\t{Figures.Of(value, found, value, gold)}");
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"times\t{found} found\t{gold} in the files\t{relaxed} matched"
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
