using Notch.Syntax;

namespace Notch.Events;

/// <summary>
/// The second opinion: what type of act a word without an entry most likely names, by analogy to the lexicon's words.
/// Learns from the lexicon itself, at the first question, so a user's own words teach it too.
/// </summary>
/// <remarks>
/// Linear discriminant analysis (Fisher 1936) over word vectors: a mean for each of the sixteen types and for everyday verbs that name
/// no act between powers, one covariance for all, drawn towards a sphere (Friedman 1989). Sums are divided by
/// <see cref="Temper"/>, which makes shares agree with how often they are right when each word is left out in turn.
/// </remarks>
public sealed class ActAnalogy
{
    private const int Width = 100;
    private const int Types = 16;
    private const int Classes = Types + 1;

    /// <summary>Words that each class is given of the mean of all, so that classes of few words keep near it.</summary>
    private const double Prior = 3;

    /// <summary>Share of the covariance that is drawn to a sphere.</summary>
    private const double Shrink = 0.1;

    /// <summary>How much too sure the analysis is.</summary>
    private const double Temper = 2;

    private readonly VerbLexicon lexicon;
    private readonly SyntaxModel model;
    private readonly Lazy<double[]> weights;

    /// <summary>Makes an opinion; it learns when it is first asked.</summary>
    /// <param name="lexicon">The words that name acts.</param>
    /// <param name="model">Supplies word vectors.</param>
    public ActAnalogy(VerbLexicon lexicon, SyntaxModel model)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentNullException.ThrowIfNull(model);
        this.lexicon = lexicon;
        this.model = model;
        weights = new Lazy<double[]>(Learn);
    }

    /// <summary>The shares of all types, in their order, and last of "no act"; they sum to one. Null when no word has a vector.</summary>
    /// <param name="words">Lemmas with their weights; the sum of their evidence counts.</param>
    public double[]? Ask(IEnumerable<(string Lemma, double Weight)> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        double[] sums = new double[Classes];
        float[] vector = new float[Width];
        bool known = false;
        foreach (var (lemma, weight) in words)
        {
            if (!model.TryGetVector(lemma, vector))
            {
                continue;
            }
            known = true;
            for (int c = 0; c < Classes; c++)
            {
                var row = weights.Value.AsSpan(c * (Width + 1), Width + 1);
                double sum = 0;
                for (int i = 0; i < Width; i++)
                {
                    sum += row[i] * vector[i];
                }
                sums[c] += weight * (sum + row[Width]);
            }
        }
        return known ? Shares(sums) : null;
    }

    private static double[] Shares(double[] sums)
    {
        double top = sums.Max();
        double[] shares = [.. sums.Select(s => Math.Exp((s - top) / Temper))];
        double all = shares.Sum();
        return [.. shares.Select(s => s / all)];
    }

    private double[] Learn()
    {
        var examples = Examples();
        double[] counts = new double[Classes];
        double[][] means = Means(examples, counts);
        var solver = new CovarianceSolver(Width);
        foreach (var (type, vector) in examples)
        {
            solver.Add(vector, means[type], 1.0 / examples.Count);
        }
        solver.Finish(Shrink);
        double[] result = new double[Classes * (Width + 1)];
        for (int c = 0; c < Classes; c++)
        {
            double[] row = solver.Solve(means[c]);
            row.CopyTo(result, c * (Width + 1));
            double length = 0;
            for (int i = 0; i < Width; i++)
            {
                length += row[i] * means[c][i];
            }
            result[c * (Width + 1) + Width] =
                Math.Log((counts[c] + 1) / (examples.Count + Classes)) - length / 2;
        }
        return result;
    }

    private static double[][] Means(List<(int Type, float[] Vector)> examples, double[] counts)
    {
        double[] all = new double[Width];
        double[][] means = [.. Enumerable.Range(0, Classes).Select(_ => new double[Width])];
        foreach (var (type, vector) in examples)
        {
            counts[type]++;
            for (int i = 0; i < Width; i++)
            {
                means[type][i] += vector[i];
                all[i] += vector[i] / (double)examples.Count;
            }
        }
        for (int c = 0; c < Classes; c++)
        {
            for (int i = 0; i < Width; i++)
            {
                means[c][i] = (means[c][i] + Prior * all[i]) / (counts[c] + Prior);
            }
        }
        return means;
    }

    /// <summary>Each verb and noun of the lexicon once, with the type of its first pattern that has one; and everyday verbs.</summary>
    private List<(int Type, float[] Vector)> Examples()
    {
        var examples = new List<(int, float[])>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in lexicon.Entries.Where(e => e.Kind != EntryKind.Adjective))
        {
            var type = entry.Patterns.FirstOrDefault(p => p.Type is not null && !p.IsFold)?.Type;
            foreach (string lemma in entry.Also.Prepend(entry.Lemma))
            {
                if (type is { } known)
                {
                    Add(lemma, (int)known);
                }
                seen.Add(lemma);
            }
        }
        foreach (string verb in lexicon.EverydayVerbs)
        {
            Add(verb, Types);
        }
        return examples;

        void Add(string lemma, int type)
        {
            float[] vector = new float[Width];
            if (seen.Add(lemma) && model.TryGetVector(lemma, vector))
            {
                examples.Add((type, vector));
            }
        }
    }
}
