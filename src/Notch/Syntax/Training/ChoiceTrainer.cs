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
        int wide = shape.Views;
        int label = shape.Label;
        int all = 3 * label;
        int places = weights.LabelBias.Length;
        Buffers.Need(ref joined, batch.Rows * all);
        Buffers.NeedZero(ref joinedSlope, batch.Rows * all);
        Buffers.Need(ref logits, batch.Rows * places);
        ForEach(
            batch,
            (row, s, i) =>
            {
                var dependent = views.AsSpan(row * wide + LabelAt, label);
                var head = HeadView(batch, views, s, i);
                dependent.CopyTo(joined.AsSpan(row * all));
                head.CopyTo(joined.AsSpan(row * all + label));
                TensorPrimitives.Multiply(
                    dependent,
                    head,
                    joined.AsSpan(row * all + 2 * label, label)
                );
                weights.LabelBias.CopyTo(logits.AsSpan(row * places));
            }
        );
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
        ForEach(
            batch,
            (row, s, i) =>
            {
                var dependent = slopes.AsSpan(row * wide + LabelAt, label);
                int other = batch.Sentences[s].Heads[i];
                var head =
                    other < 0
                        ? gradient.RootLabel.AsSpan()
                        : slopes.AsSpan(batch.Row(s, other) * wide + LabelHeadAt, label);
                var product = joinedSlope.AsSpan(row * all + 2 * label, label);
                TensorPrimitives.Add(dependent, joinedSlope.AsSpan(row * all, label), dependent);
                TensorPrimitives.Add(head, joinedSlope.AsSpan(row * all + label, label), head);
                TensorPrimitives.MultiplyAdd(
                    product,
                    joined.AsSpan(row * all + label, label),
                    dependent,
                    dependent
                );
                TensorPrimitives.MultiplyAdd(product, joined.AsSpan(row * all, label), head, head);
            }
        );
        return loss;
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
        for (int r = 0; r < batch.Rows; r++)
        {
            weights.TagBias.CopyTo(logits.AsSpan(r * places));
        }
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

    /// <summary>Counts right choices; heads need not make a tree.</summary>
    public Verdict Judge(Batch batch, float[] views)
    {
        var verdict = default(Verdict);
        float[] q = new float[shape.Arc];
        float[] join = new float[3 * shape.Label];
        float[] relation = new float[weights.LabelBias.Length];
        float[] tag = new float[weights.TagBias.Length];
        ForEach(
            batch,
            (row, s, i) =>
            {
                var sentence = batch.Sentences[s];
                int at = row * shape.Views;
                weights.ArcBias.CopyTo(q.AsSpan());
                PanelKernel.MultiplyAdd(views.AsSpan(at), shape.Views, 1, weights.Arc, q, q.Length);
                float best = TensorPrimitives.Dot(q, weights.RootArc);
                int head = -1;
                for (int j = 0; j < sentence.Length; j++)
                {
                    int other = batch.Row(s, j) * shape.Views + HeadAt;
                    float score = TensorPrimitives.Dot(q, views.AsSpan(other, shape.Arc));
                    if (j != i && score > best)
                    {
                        (best, head) = (score, j);
                    }
                }
                var headView =
                    head < 0
                        ? weights.RootLabel
                        : views.AsSpan(batch.Row(s, head) * shape.Views + LabelHeadAt, shape.Label);
                views.AsSpan(at + LabelAt, shape.Label).CopyTo(join);
                headView.CopyTo(join.AsSpan(shape.Label));
                TensorPrimitives.Multiply(
                    join.AsSpan(0, shape.Label),
                    headView,
                    join.AsSpan(2 * shape.Label)
                );
                weights.LabelBias.CopyTo(relation.AsSpan());
                PanelKernel.MultiplyAdd(
                    join,
                    join.Length,
                    1,
                    weights.Label,
                    relation,
                    relation.Length
                );
                weights.TagBias.CopyTo(tag.AsSpan());
                PanelKernel.MultiplyAdd(
                    views.AsSpan(at + TagAt),
                    shape.Views,
                    1,
                    weights.Tag,
                    tag,
                    tag.Length
                );
                bool arcRight = head == sentence.Heads[i];
                int label = TensorPrimitives.IndexOfMax<float>(relation.AsSpan(0, shape.Relations));
                int tagged = TensorPrimitives.IndexOfMax<float>(tag.AsSpan(0, shape.Tags));
                verdict.Words++;
                verdict.Heads += arcRight ? 1 : 0;
                verdict.Labelled += arcRight && label == sentence.Relations[i] ? 1 : 0;
                verdict.Tags += tagged == sentence.Tags[i] ? 1 : 0;
            }
        );
        return verdict;
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
