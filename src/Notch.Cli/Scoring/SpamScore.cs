using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Notch.Desk.Comments.Spam;

namespace Notch.Cli.Scoring;

/// <summary>`notch score spam FILE`: the spam filter on labelled comments, each video (or other group) left out in turn.</summary>
/// <remarks>Lines `{"video", "spam": 0 or 1, "text"}`. The filter learns the other groups through its front door and nothing else.</remarks>
internal static class SpamScore
{
    private const int GoodComments = 10;
    private const int LongText = 5000;
    private const int Rounds = 8;
    private const double Recall = 0.98;

    public static readonly ScoreKind Kind = new(
        "spam",
        "The spam filter, one video left out in turn",
        Run
    );

    private static int Run(string path, TextWriter output)
    {
        var rows = Read(path);
        var tally = new Tally();
        SpamFilter? last = null;
        foreach (string group in rows.Select(r => r.Group).Distinct(StringComparer.Ordinal))
        {
            var others = rows.Where(r => r.Group != group).ToList();
            var tested = rows.Where(r => r.Group == group).ToList();
            var filter = last = Learnt(others);
            tally.Online.AddRange(tested.Select(r => new Scored(filter.Score(r.Text), r.IsSpam)));
            filter.Settle();
            tally.Settled.AddRange(tested.Select(r => new Scored(filter.Score(r.Text), r.IsSpam)));
            foreach (var row in tested)
            {
                tally.Count(row.IsSpam, filter.Check(row.Text, FormSignals.None).Decision);
            }
            Disguise(
                filter,
                [.. tested.Where(r => r.IsSpam).Select(r => r.Text)],
                [.. others.Where(r => !r.IsSpam).Select(r => r.Text)],
                tally
            );
        }
        Write(output, tally);
        WriteSpeed(output, last!, rows);
        return ExitCodes.Done;
    }

    private static void Disguise(SpamFilter filter, string[] spam, string[] good, Tally tally)
    {
        for (int i = 0; i < spam.Length; i++)
        {
            foreach (var (name, change) in SpamVariants.All)
            {
                int caught = filter.Score(change(spam[i])) > 0 ? 1 : 0;
                tally.Variants[name] = tally.Variants.GetValueOrDefault(name) + caught;
            }
            var padding = Enumerable
                .Range(0, GoodComments)
                .Select(n => good[(i * 31 + n * 97) % good.Length]);
            tally.Padded += filter.Score(spam[i] + "\n" + string.Join('\n', padding)) > 0 ? 1 : 0;
        }
    }

    private static void Write(TextWriter output, Tally tally)
    {
        var spam = tally.Settled.Where(s => s.IsSpam).ToList();
        Write(output, "settled", tally.Settled);
        Write(output, "on line, one pass", tally.Online);
        Line(output, "recall of spam as it is", spam.Count(s => s.Score > 0), spam.Count);
        foreach (var (name, _) in SpamVariants.All)
        {
            Line(output, $"recall of spam in {name}", tally.Variants[name], spam.Count);
        }
        Line(output, "recall with ten good comments appended", tally.Padded, spam.Count);
        foreach (var decision in Enum.GetValues<SpamDecision>())
        {
            int held = tally.Decisions.GetValueOrDefault((true, decision));
            int lost = tally.Decisions.GetValueOrDefault((false, decision));
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{decision}\t{held} spam\t{lost} good")
            );
        }
    }

    private static SpamFilter Learnt(List<Row> rows)
    {
        var filter = new SpamFilter(new SpamFilterOptions());
        for (int i = 0; i < rows.Count; i++)
        {
            string id = i.ToString("D6", CultureInfo.InvariantCulture);
            filter.Learn(id, rows[i].Text, rows[i].IsSpam);
        }
        return filter;
    }

    private static void Write(TextWriter output, string name, List<Scored> scored)
    {
        double accuracy = scored.Count(s => (s.Score > 0) == s.IsSpam) / (double)scored.Count;
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}\tAUC {Area(scored):F4}\taccuracy {accuracy:P1}\tfalse positives at {Recall:P0} recall {FalsePositives(scored):P1}\tat the hold line {scored.Count(s => !s.IsSpam && s.Score > 0) / (double)scored.Count(s => !s.IsSpam):P1}"
            )
        );
    }

    private static void Line(TextWriter output, string name, int part, int all) =>
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{name}\t{part / (double)all:P1}")
        );

    /// <summary>Share of pairs of a spam and a good comment that stand in the right order; ties count half.</summary>
    private static double Area(List<Scored> scored)
    {
        double[] good = [.. scored.Where(s => !s.IsSpam).Select(s => s.Score).Order()];
        double right = 0;
        int spams = 0;
        foreach (var spam in scored.Where(s => s.IsSpam))
        {
            spams++;
            right += good.Count(g => g < spam.Score) + good.Count(g => g == spam.Score) / 2.0;
        }
        return right / spams / good.Length;
    }

    private static double FalsePositives(List<Scored> scored)
    {
        double[] spam = [.. scored.Where(s => s.IsSpam).Select(s => s.Score).OrderDescending()];
        double line = spam[(int)Math.Ceiling(Recall * spam.Length) - 1];
        var good = scored.Where(s => !s.IsSpam).ToList();
        return good.Count(s => s.Score >= line) / (double)good.Count;
    }

    /// <summary>The best of some rounds, since other programs share the machine.</summary>
    private static void WriteSpeed(TextWriter output, SpamFilter filter, List<Row> rows)
    {
        string all = string.Join(' ', rows.Select(r => r.Text));
        double seconds = double.MaxValue;
        double slow = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            foreach (var row in rows)
            {
                filter.Check(row.Text, FormSignals.None);
            }
            seconds = Math.Min(seconds, Stopwatch.GetElapsedTime(start).TotalSeconds);
            double[] times = new double[1000];
            for (int i = 0; i < times.Length; i++)
            {
                string text = all.Substring(i * 37 % (all.Length - LongText), LongText);
                long begin = Stopwatch.GetTimestamp();
                filter.Check(text, FormSignals.None);
                times[i] = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
            }
            Array.Sort(times);
            slow = Math.Min(slow, times[989]);
        }
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"checks a second, one thread\t{rows.Count / seconds:F0}\np99 at {LongText} characters\t{slow:F2} ms"
            )
        );
    }

    private static List<Row> Read(string path)
    {
        try
        {
            return [.. File.ReadLines(path).Where(l => l.Length > 0).Select(Parse)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException("NX602", $"{path}: {e.Message}");
        }
        catch (Exception e)
            when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new CliException(
                "NX603",
                $"{path}: expected lines with video, spam and text; {e.Message}"
            );
        }
    }

    private static Row Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new Row(
            root.GetProperty("video").GetString()!,
            root.GetProperty("spam").GetInt32() == 1,
            root.GetProperty("text").GetString()!
        );
    }

    private sealed record Row(string Group, bool IsSpam, string Text);

    private readonly record struct Scored(double Score, bool IsSpam);

    private sealed class Tally
    {
        public List<Scored> Settled { get; } = [];

        public List<Scored> Online { get; } = [];

        public Dictionary<string, int> Variants { get; } = new(StringComparer.Ordinal);

        public Dictionary<(bool IsSpam, SpamDecision Decision), int> Decisions { get; } = [];

        public int Padded { get; set; }

        public void Count(bool isSpam, SpamDecision decision) =>
            Decisions[(isSpam, decision)] = Decisions.GetValueOrDefault((isSpam, decision)) + 1;
    }
}
