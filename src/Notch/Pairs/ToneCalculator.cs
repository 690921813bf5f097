using Notch.Events;

namespace Notch.Pairs;

/// <summary>Counts, four sums and tone of a pair by period. Keeps no state.</summary>
/// <param name="normEvents">How many events the pair's own norm counts for in a period's tone; 3 unless told. A period of few events stays near the norm.</param>
public sealed class ToneCalculator(double normEvents = 3)
{
    /// <summary>The cells of every period from the first event to the end of the coverage, without levels.</summary>
    /// <param name="a">First code.</param>
    /// <param name="b">Second code.</param>
    /// <param name="kind">Length of a period.</param>
    /// <param name="events">All events of the pair, or of one dyad, in any order.</param>
    /// <param name="coverage">What was read, of any pair.</param>
    public IReadOnlyList<Cell> Cells(
        string a,
        string b,
        PeriodKind kind,
        IEnumerable<PairEvent> events,
        Coverage coverage
    )
    {
        ArgumentNullException.ThrowIfNull(coverage);
        return Cells(a, b, kind, MergedEvents.Of(events), coverage);
    }

    internal IReadOnlyList<Cell> Cells(
        string a,
        string b,
        PeriodKind kind,
        List<MergedEvent> merged,
        Coverage coverage
    )
    {
        if (merged.Count == 0)
        {
            return [];
        }
        var cells = new List<Cell>();
        var last = merged[^1].First.Date;
        last = coverage.IsEmpty || coverage.Last < last ? last : coverage.Last;
        int next = 0;
        var norm = new Norm();
        for (
            var start = Period.StartOf(kind, merged[0].First.Date);
            start <= last;
            start = Period.Next(kind, start)
        )
        {
            var end = Period.Next(kind, start);
            int from = next;
            while (next < merged.Count && merged[next].First.Date < end)
            {
                next++;
            }
            var acts = merged[from..next];
            cells.Add(Cell(a, b, kind, start, acts, coverage.Between(start, end), norm));
        }
        return cells;
    }

    private Cell Cell(
        string a,
        string b,
        PeriodKind kind,
        DateOnly start,
        List<MergedEvent> acts,
        int storiesRead,
        Norm norm
    )
    {
        var sums = new double[5];
        double weights = 0;
        (double Sum, int Count) words = default;
        (double Sum, int Count) deeds = default;
        int rows = 0;
        var stories = new HashSet<string>(StringComparer.Ordinal);
        var sources = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var act in acts)
        {
            weights += act.First.Weight;
            sums[(int)act.First.Quad] += OnItsSide(act.First);
            bool isWord = act.First.Quad is QuadClass.VerbalCooperation or QuadClass.VerbalConflict;
            int force = Math.Max(1, act.First.Force);
            words = isWord ? (words.Sum + (force * act.First.Weight), words.Count + force) : words;
            deeds = isWord ? deeds : (deeds.Sum + act.First.Weight, deeds.Count + 1);
            rows += act.Told.Count;
            foreach (var told in act.Told)
            {
                stories.Add(told.StoryId);
                sources.Add(told.Source);
            }
        }
        stories.Remove("");
        sources.Remove("");
        double usual = norm.Mean;
        norm.Add(weights, acts.Count);
        bool isGap = storiesRead == 0 && acts.Count == 0;
        return new Cell
        {
            A = a,
            B = b,
            Start = start,
            Period = Period.Name(kind, start),
            StoriesRead = storiesRead,
            Stories = stories.Count,
            Sources = sources.Count,
            Events = acts.Count,
            VerbalCooperation = sums[(int)QuadClass.VerbalCooperation],
            MaterialCooperation = sums[(int)QuadClass.MaterialCooperation],
            VerbalConflict = sums[(int)QuadClass.VerbalConflict],
            MaterialConflict = sums[(int)QuadClass.MaterialConflict],
            Tone =
                isGap ? null
                : acts.Count == 0 ? 0
                : (weights + (normEvents * usual)) / (acts.Count + normEvents),
            ToneOfWords = words.Count == 0 ? null : words.Sum / words.Count,
            ToneOfDeeds = deeds.Count == 0 ? null : deeds.Sum / deeds.Count,
            WordTone = WordToneOf(acts),
            Coverage =
                storiesRead == 0
                    ? null
                    : Math.Min(1, (double)(stories.Count > 0 ? stories.Count : rows) / storiesRead),
        };
    }

    /// <summary>Mean word tone of the stories that tell the acts, each story once; a row without a story is its own.</summary>
    private static double? WordToneOf(List<MergedEvent> acts)
    {
        double sum = 0;
        int count = 0;
        HashSet<string>? stories = null;
        foreach (var act in acts)
        {
            foreach (var told in act.Told)
            {
                if (
                    told.Facts?.WordTone is { } tone
                    && (
                        told.StoryId.Length == 0
                        || (stories ??= new(StringComparer.Ordinal)).Add(told.StoryId)
                    )
                )
                {
                    sum += tone;
                    count++;
                }
            }
        }
        return count == 0 ? null : sum / count;
    }

    /// <summary>A sum of cooperation never falls by a word, nor one of conflict rises: a weight on the wrong side of its class counts as zero there.</summary>
    private static double OnItsSide(PairEvent e) =>
        e.Quad is QuadClass.VerbalCooperation or QuadClass.MaterialCooperation
            ? Math.Max(e.Weight, 0)
            : Math.Min(e.Weight, 0);

    /// <summary>The pair's mean weight up to now; it starts as five events of weight zero.</summary>
    private sealed class Norm
    {
        private double _sum;
        private double _count = 5;

        public double Mean => _sum / _count;

        public void Add(double weights, int events)
        {
            _sum += weights;
            _count += events;
        }
    }
}
