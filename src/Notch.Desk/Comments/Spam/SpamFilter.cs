using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Notch.Desk.Comments.Spam;

/// <summary>Says whether a comment is spam. Learns from the desk's moderators only; nothing is shipped, nothing leaves. Safe for many threads.</summary>
/// <remarks>
/// <see cref="Learn"/> fits one label at once; <see cref="Settle"/> then fits all labels together, and what comes out depends on the
/// set of labels alone, not on their order. <see cref="Unlearn"/> after <see cref="Learn"/> restores every score to the last bit.
/// </remarks>
public sealed class SpamFilter : IDisposable
{
    private const int MostPasses = 12;
    private const int MostReasons = 6;
    private const int MostWordReasons = 3;
    private const int WindowWords = 24;
    private const int WindowStep = 12;
    private const double ColdPoints = 2;

    private readonly SpamFilterOptions _options;
    private readonly SpamSigns _signs = SpamSigns.Shipped;
    private readonly SpamModel _model = new();
    private readonly SortedDictionary<string, Label> _labels = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<FeatureBuilder> _builders = [];
    private readonly ReaderWriterLockSlim _lock = new();
    private int _spamLabels;

    private static int LinkSign { get; } =
        SpamSigns.Shipped.All.FindIndex(s =>
            string.Equals(s.Name, "link", StringComparison.Ordinal)
        );

    /// <summary>A filter that has learnt nothing yet.</summary>
    /// <param name="options">Where it draws its lines.</param>
    public SpamFilter(SpamFilterOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
    }

    /// <summary>How many labels it holds.</summary>
    public int LabelCount
    {
        get
        {
            _lock.EnterReadLock();
            try
            {
                return _labels.Count;
            }
            finally
            {
                _lock.ExitReadLock();
            }
        }
    }

    /// <summary>Learns what a moderator said of a comment; an earlier label of the same comment is taken back first.</summary>
    /// <param name="id">The comment's id.</param>
    /// <param name="text">Its text.</param>
    /// <param name="isSpam">What the moderator said.</param>
    public void Learn(string id, string text, bool isSpam)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(text);
        var features = FeaturesOf(text);
        _lock.EnterWriteLock();
        try
        {
            Remove(id);
            var label = new Label(features, isSpam);
            label.Number = _model.Fit(features, isSpam, old: 0);
            _labels.Add(id, label);
            _spamLabels += isSpam ? 1 : 0;
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    /// <summary>Takes back what was learnt from a comment; false when nothing was.</summary>
    /// <param name="id">The comment's id.</param>
    public bool Unlearn(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        _lock.EnterWriteLock();
        try
        {
            return Remove(id);
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    /// <summary>Fits all labels together, from nothing. About 0.1 ms a label.</summary>
    public void Settle()
    {
        _lock.EnterWriteLock();
        try
        {
            _model.Clear();
            foreach (var label in _labels.Values)
            {
                label.Number = 0;
            }
            var order = InMixedOrder();
            for (int pass = 0; pass < MostPasses; pass++)
            {
                double moved = 0;
                foreach (var label in order)
                {
                    double old = label.Number;
                    label.Number = _model.Fit(label.Features, label.IsSpam, old);
                    moved = Math.Max(moved, Math.Abs(label.Number - old));
                }
                if (moved < 0.01)
                {
                    break;
                }
            }
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    /// <summary>Hash of a text's words: the same for texts that differ only in dress, case and punctuation.</summary>
    /// <param name="text">The text.</param>
    public static string WordsHash(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string lower = CanonicalText.Of(text).Lower;
        var kept = new StringBuilder(lower.Length);
        foreach (char c in lower)
        {
            if (char.IsLetterOrDigit(c))
            {
                kept.Append(c);
            }
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(kept.ToString())))[
            ..32
        ];
    }

    /// <summary>Log odds of spam by the words alone: of the whole text or of its worst stretch, which ever is worse, so that
    /// padding with good words does not help. Above zero means spam is likelier.</summary>
    /// <param name="text">The comment's text.</param>
    public double Score(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var builder = Take();
        var canonical = CanonicalText.Of(text);
        Word.Split(canonical.Lower, builder.Words);
        _lock.EnterReadLock();
        try
        {
            return Score(builder, canonical);
        }
        finally
        {
            _lock.ExitReadLock();
            _builders.Add(builder);
        }
    }

    /// <summary>Says what should be done with a comment.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="form">How it came.</param>
    public SpamVerdict Check(string text, FormSignals form)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(form);
        var builder = Take();
        var canonical = CanonicalText.Of(text);
        Word.Split(canonical.Lower, builder.Words);
        _lock.EnterReadLock();
        try
        {
            double score = Score(builder, canonical);
            double probability = 1 / (1 + Math.Exp(-score));
            builder.Build(canonical, builder.Words, first: 0, builder.Words.Count);
            var reasons = FormReasons(form, builder);
            bool sure = form.TrapFilled;
            bool suspect = reasons.Count > 0;
            bool knowsWords =
                Math.Min(_spamLabels, _labels.Count - _spamLabels) >= _options.FewestOfEachKind;
            if (knowsWords ? probability >= _options.HoldAt : ColdScore(builder) >= ColdPoints)
            {
                suspect = true;
                sure |= knowsWords && probability >= _options.RejectAt;
                AddReasons(reasons, builder, canonical, knowsWords);
            }
            bool mayReject = knowsWords && _labels.Count >= _options.FewestLabels;
            var decision =
                !suspect ? SpamDecision.Publish
                : sure && mayReject ? SpamDecision.Reject
                : SpamDecision.Hold;
            return new SpamVerdict(decision, probability, reasons);
        }
        finally
        {
            _lock.ExitReadLock();
            _builders.Add(builder);
        }
    }

    /// <summary>Frees the lock.</summary>
    public void Dispose() => _lock.Dispose();

    private double Score(FeatureBuilder builder, CanonicalText canonical)
    {
        var words = builder.Words;
        builder.Build(canonical, words, first: 0, words.Count);
        double worst = _model.Score(builder.Keys, builder.Values);
        for (int first = 0; words.Count > WindowWords; first += WindowStep)
        {
            int end = Math.Min(words.Count, first + WindowWords);
            builder.Build(canonical, words, first, end);
            worst = Math.Max(worst, _model.Score(builder.Keys, builder.Values));
            if (end == words.Count)
            {
                break;
            }
        }
        return worst;
    }

    private List<string> FormReasons(FormSignals form, FeatureBuilder builder)
    {
        var reasons = new List<string>();
        if (form.TrapFilled)
        {
            reasons.Add("fills the field that no person sees");
        }
        if (form.FillTime is not { } time)
        {
            reasons.Add("came without a form of ours");
        }
        else if (time < _options.ShortestFill)
        {
            reasons.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"came {time.TotalSeconds:F1} seconds after its form"
                )
            );
        }
        else if (time > _options.LongestFill)
        {
            reasons.Add("came long after its form");
        }
        if (form.Repeats >= _options.ManyRepeats)
        {
            reasons.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"says what {form.Repeats} other comments of the last day said"
                )
            );
        }
        int links = builder.SignCounts[LinkSign];
        if (links >= _options.ManyLinks)
        {
            reasons.Add("holds many links");
        }
        return reasons;
    }

    private double ColdScore(FeatureBuilder builder)
    {
        double points = 0;
        for (int i = 0; i < builder.SignCounts.Length; i++)
        {
            points += builder.SignCounts[i] > 0 ? _signs.All[i].Weight : 0;
        }
        return points;
    }

    /// <summary>Signs that push towards spam, then single words that do, the strongest first.</summary>
    private void AddReasons(
        List<string> reasons,
        FeatureBuilder builder,
        CanonicalText canonical,
        bool knowsWords
    )
    {
        var found = new List<(double Weight, string Reason)>();
        for (int i = 0; i < builder.SignCounts.Length; i++)
        {
            var sign = _signs.All[i];
            double weight = knowsWords
                ? _model.Weight(FeatureBuilder.KeyOf(sign.Hash))
                : sign.Weight;
            if (builder.SignCounts[i] > 0 && weight > 0)
            {
                found.Add((weight, sign.Reason));
            }
        }
        reasons.AddRange(
            found.OrderByDescending(f => f.Weight).Select(f => f.Reason).Take(MostReasons)
        );
        if (!knowsWords)
        {
            return;
        }
        var words = builder
            .Words.Where(w => w.End - w.Start > 2)
            .Select(w =>
                (
                    Weight: _model.Weight(FeatureBuilder.KeyOf(FeatureBuilder.WordKey(w.Hash))),
                    Text: canonical.Lower[w.Start..w.End]
                )
            )
            .Where(w => w.Weight > 0)
            .DistinctBy(w => w.Text)
            .OrderByDescending(w => w.Weight)
            .Take(MostWordReasons)
            .Select(w => $"“{w.Text}”")
            .ToList();
        if (words.Count > 0)
        {
            reasons.Add("words that spam used before: " + string.Join(", ", words));
        }
    }

    private bool Remove(string id)
    {
        if (!_labels.Remove(id, out var label))
        {
            return false;
        }
        _model.Remove(label.Features, label.IsSpam, label.Number);
        _spamLabels -= label.IsSpam ? 1 : 0;
        return true;
    }

    /// <summary>Labels in an order that depends on their ids alone and does not keep neighbours together.</summary>
    private List<Label> InMixedOrder() =>
        [
            .. _labels
                .OrderBy(l => FeatureHash.Join(FeatureHash.Of(l.Key), 1))
                .ThenBy(l => l.Key, StringComparer.Ordinal)
                .Select(l => l.Value),
        ];

    private FeatureVector FeaturesOf(string text)
    {
        var builder = Take();
        var canonical = CanonicalText.Of(text);
        Word.Split(canonical.Lower, builder.Words);
        builder.Build(canonical, builder.Words, first: 0, builder.Words.Count);
        var vector = builder.ToVector();
        _builders.Add(builder);
        return vector;
    }

    private FeatureBuilder Take() =>
        _builders.TryTake(out var builder) ? builder : new FeatureBuilder(_signs);

    private sealed class Label(FeatureVector features, bool isSpam)
    {
        public FeatureVector Features { get; } = features;

        public bool IsSpam { get; } = isSpam;

        /// <summary>What the model gave it; see <see cref="SpamModel.Fit"/>.</summary>
        public double Number { get; set; }
    }
}
