using System.Numerics.Tensors;
using Notch.Syntax.Neural;

namespace Notch.Syntax.Training;

/// <summary>Heads, relations and tags of a batch: losses and gradients of the three choices.</summary>
/// <param name="weights">The network.</param>
/// <param name="gradient">Receives gradients.</param>
/// <param name="arcTransposed">Transpose of <see cref="NetworkWeights.Arc"/>.</param>
/// <param name="labelTransposed">Transpose of <see cref="NetworkWeights.Label"/>.</param>
/// <param name="tagTransposed">Transpose of <see cref="NetworkWeights.Tag"/>.</param>
internal sealed class ChoiceTrainer(
    NetworkWeights weights,
    NetworkWeights gradient,
    PanelMatrix arcTransposed,
    PanelMatrix labelTransposed,
    PanelMatrix tagTransposed
)
{
    private readonly NetworkShape shape = weights.Shape;
    private float[] query = [];
    private float[] querySlope = [];
    private float[] joined = [];
    private float[] joinedSlope = [];
    private float[] logits = [];
    private float[] scores = [];

    private int HeadAt => shape.Arc;

    private int LabelAt => 2 * shape.Arc;

    private int LabelHeadAt => 2 * shape.Arc + shape.Label;

    private int TagAt => 2 * shape.Arc + 2 * shape.Label;

    /// <summary>Adds up the losses; gradients are those of their sum.</summary>
    /// <param name="batch">The sentences.</param>
    /// <param name="views">The vectors of all choices, a row a word.</param>
    /// <param name="slopes">Receives their gradients; zeros before.</param>
    public double Learn(Batch batch, float[] views, float[] slopes)
    {
        return Arcs(batch, views, slopes)
            + Labels(batch, views, slopes)
            + Tags(batch, views, slopes);
    }

    private double Arcs(Batch batch, float[] views, float[] slopes)
    {
        int wide = shape.Views;
        int arc = shape.Arc;
        Buffers.Need(ref query, batch.Rows * arc);
        Buffers.NeedZero(ref querySlope, batch.Rows * arc);
        Buffers.Need(ref scores, batch.Steps + 1);
        for (int r = 0; r < batch.Rows; r++)
        {
            weights.ArcBias.CopyTo(query.AsSpan(r * arc));
        }
        PanelKernel.MultiplyAdd(views, wide, batch.Rows, weights.Arc, query, arc);
        double loss = 0;
        for (int s = 0; s < batch.Sentences.Length; s++)
        {
            var sentence = batch.Sentences[s];
            int n = sentence.Length;
            for (int i = 0; i < n; i++)
            {
                int row = batch.Row(s, i);
                var q = query.AsSpan(row * arc, arc);
                var dq = querySlope.AsSpan(row * arc, arc);
                var score = scores.AsSpan(0, n + 1);
                for (int j = 0; j < n; j++)
                {
                    score[j] =
                        j == i
                            ? float.NegativeInfinity
                            : TensorPrimitives.Dot(
                                q,
                                views.AsSpan(batch.Row(s, j) * wide + HeadAt, arc)
                            );
                }
                score[n] = TensorPrimitives.Dot(q, weights.RootArc);
                int gold = sentence.Heads[i] < 0 ? n : sentence.Heads[i];
                loss += SoftmaxLoss(score, gold);
                for (int j = 0; j < n; j++)
                {
                    if (j != i && MathF.Abs(score[j]) > 1e-6f)
                    {
                        int other = batch.Row(s, j) * wide + HeadAt;
                        var dh = slopes.AsSpan(other, arc);
                        TensorPrimitives.MultiplyAdd(q, score[j], dh, dh);
                        TensorPrimitives.MultiplyAdd(views.AsSpan(other, arc), score[j], dq, dq);
                    }
                }
                TensorPrimitives.MultiplyAdd(q, score[n], gradient.RootArc, gradient.RootArc);
                TensorPrimitives.MultiplyAdd(weights.RootArc, score[n], dq, dq);
            }
        }
        for (int r = 0; r < batch.Rows; r++)
        {
            TensorPrimitives.Add(
                gradient.ArcBias,
                querySlope.AsSpan(r * arc, arc),
                gradient.ArcBias
            );
        }
        PanelKernel.AddOuter(views, wide, batch.Rows, querySlope, arc, gradient.Arc);
        PanelKernel.MultiplyAdd(querySlope, arc, batch.Rows, arcTransposed, slopes, wide);
        return loss;
    }

    private double Labels(Batch batch, float[] views, float[] slopes)
    {
        int all = 3 * shape.Label;
        int places = weights.LabelBias.Length;
        Buffers.NeedZero(ref joinedSlope, batch.Rows * all);
        Buffers.Need(ref logits, batch.Rows * places);
        Join(batch, views);
        Spread(weights.LabelBias, batch.Rows);
        PanelKernel.MultiplyAdd(joined, all, batch.Rows, weights.Label, logits, places);
        double loss = 0;
        ForEach(
            batch,
            (row, s, i) =>
            {
                var part = logits.AsSpan(row * places, places);
                part[shape.Relations..].Clear();
                loss += SoftmaxLoss(part[..shape.Relations], batch.Sentences[s].Relations[i]);
                TensorPrimitives.Add(gradient.LabelBias, part, gradient.LabelBias);
            }
        );
        PanelKernel.AddOuter(joined, all, batch.Rows, logits, places, gradient.Label);
        PanelKernel.MultiplyAdd(logits, places, batch.Rows, labelTransposed, joinedSlope, all);
        Part(batch, slopes);
        return loss;
    }

    /// <summary>Writes dependent, head and their product side by side.</summary>
    private void Join(Batch batch, float[] views)
    {
        int label = shape.Label;
        Buffers.Need(ref joined, batch.Rows * 3 * label);
        ForEach(
            batch,
            (row, s, i) =>
            {
                var dependent = views.AsSpan(row * shape.Views + LabelAt, label);
                var head = HeadView(batch, views, s, i);
                var place = joined.AsSpan(row * 3 * label, 3 * label);
                dependent.CopyTo(place);
                head.CopyTo(place[label..]);
                TensorPrimitives.Multiply(dependent, head, place[(2 * label)..]);
            }
        );
    }

    /// <summary>Carries gradients of what was joined back to dependents and heads.</summary>
    private void Part(Batch batch, float[] slopes)
    {
        int label = shape.Label;
        ForEach(
            batch,
            (row, s, i) =>
            {
                var dependent = slopes.AsSpan(row * shape.Views + LabelAt, label);
                int other = batch.Sentences[s].Heads[i];
                var head =
                    other < 0
                        ? gradient.RootLabel.AsSpan()
                        : slopes.AsSpan(batch.Row(s, other) * shape.Views + LabelHeadAt, label);
                var values = joined.AsSpan(row * 3 * label, 3 * label);
                var slope = joinedSlope.AsSpan(row * 3 * label, 3 * label);
                var product = slope[(2 * label)..];
                TensorPrimitives.Add(dependent, slope[..label], dependent);
                TensorPrimitives.Add(head, slope.Slice(label, label), head);
                TensorPrimitives.MultiplyAdd(
                    product,
                    values.Slice(label, label),
                    dependent,
                    dependent
                );
                TensorPrimitives.MultiplyAdd(product, values[..label], head, head);
            }
        );
    }

    private void Spread(float[] bias, int rows)
    {
        for (int r = 0; r < rows; r++)
        {
            bias.CopyTo(logits.AsSpan(r * bias.Length));
        }
    }

    private ReadOnlySpan<float> HeadView(Batch batch, float[] views, int sentence, int word)
    {
        int head = batch.Sentences[sentence].Heads[word];
        return head < 0
            ? weights.RootLabel
            : views.AsSpan(batch.Row(sentence, head) * shape.Views + LabelHeadAt, shape.Label);
    }

    private double Tags(Batch batch, float[] views, float[] slopes)
    {
        int wide = shape.Views;
        int places = weights.TagBias.Length;
        Buffers.Need(ref logits, batch.Rows * places);
        Spread(weights.TagBias, batch.Rows);
        PanelKernel.MultiplyAdd(views.AsSpan(TagAt), wide, batch.Rows, weights.Tag, logits, places);
        double loss = 0;
        ForEach(
            batch,
            (row, s, i) =>
            {
                var part = logits.AsSpan(row * places, places);
                part[shape.Tags..].Clear();
                loss += SoftmaxLoss(part[..shape.Tags], batch.Sentences[s].Tags[i]);
                TensorPrimitives.Add(gradient.TagBias, part, gradient.TagBias);
            }
        );
        PanelKernel.AddOuter(views.AsSpan(TagAt), wide, batch.Rows, logits, places, gradient.Tag);
        PanelKernel.MultiplyAdd(
            logits,
            places,
            batch.Rows,
            tagTransposed,
            slopes.AsSpan(TagAt),
            wide
        );
        return loss;
    }

    private static void ForEach(Batch batch, Action<int, int, int> visit)
    {
        for (int s = 0; s < batch.Sentences.Length; s++)
        {
            for (int i = 0; i < batch.Sentences[s].Length; i++)
            {
                visit(batch.Row(s, i), s, i);
            }
        }
    }

    /// <summary>Turns scores into their gradient and returns the loss.</summary>
    private static double SoftmaxLoss(Span<float> scores, int gold)
    {
        float top = TensorPrimitives.Max<float>(scores);
        TensorPrimitives.Subtract(scores, top, scores);
        TensorPrimitives.Exp<float>(scores, scores);
        float sum = TensorPrimitives.Sum<float>(scores);
        TensorPrimitives.Divide(scores, sum, scores);
        double loss = -Math.Log(Math.Max(1e-12, scores[gold]));
        scores[gold] -= 1;
        return loss;
    }
}
