using System.Globalization;

namespace Notch.Syntax;

/// <summary>How well an analysis agrees with a gold one over the same text. All figures are per cent; words pair up by equal offsets.</summary>
/// <remarks>As in the CoNLL 2018 shared task: F1 over words, so that wrong tokens count as wrong arcs; equal to accuracy on gold tokens.</remarks>
public sealed class ParseScores
{
    private static readonly HashSet<string> Functional =
    [
        "aux",
        "cop",
        "mark",
        "det",
        "clf",
        "case",
        "cc",
        "punct",
        "expl",
        "discourse",
        "vocative",
        "reparandum",
        "goeswith",
        "orphan",
        "dep",
    ];

    private static readonly HashSet<string> CoreRelations =
    [
        "nsubj",
        "nsubj:pass",
        "obj",
        "iobj",
        "obl:agent",
        "ccomp",
        "xcomp",
    ];

    private readonly SortedDictionary<string, Tally> relations = new(StringComparer.Ordinal);
    private Tally tokens;
    private Tally parts;
    private Tally tags;
    private Tally lemmas;
    private Tally unlabelled;
    private Tally labelled;
    private Tally plain;
    private Tally content;
    private Tally core;

    private ParseScores(double sentences) => Sentences = sentences;

    /// <summary>Sentences with equal first and last token.</summary>
    public double Sentences { get; }

    /// <summary>Tokens with equal offsets.</summary>
    public double Tokens => tokens.F1;

    /// <summary>Universal parts of speech.</summary>
    public double PartsOfSpeech => parts.F1;

    /// <summary>Penn Treebank tags.</summary>
    public double Tags => tags.F1;

    /// <summary>Lemmas, compared without case; words whose gold lemma is "_" are left out.</summary>
    public double Lemmas => lemmas.F1;

    /// <summary>Unlabelled attachment score, punctuation counted.</summary>
    public double Unlabelled => unlabelled.F1;

    /// <summary>Labelled attachment score with subtypes, punctuation counted.</summary>
    public double Labelled => labelled.F1;

    /// <summary>Labelled attachment score over words that are no punctuation.</summary>
    public double LabelledWithoutPunctuation => plain.F1;

    /// <summary>Labelled attachment score over content words (CLAS).</summary>
    public double Content => content.F1;

    /// <summary>F1 over nsubj, nsubj:pass, obj, iobj, obl:agent, ccomp and xcomp.</summary>
    public double CoreArguments => core.F1;

    /// <summary>Each relation that either analysis has, by name.</summary>
    public IReadOnlyList<RelationScore> Relations =>
        [
            .. relations.Select(r => new RelationScore(
                r.Key,
                r.Value.Gold,
                r.Value.Precision,
                r.Value.Recall,
                r.Value.F1
            )),
        ];

    /// <summary>The main figures in one line.</summary>
    public string Summary =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"LAS {Labelled:F2}  UAS {Unlabelled:F2}  CLAS {Content:F2}  UPOS {PartsOfSpeech:F2}  XPOS {Tags:F2}  lemma {Lemmas:F2}  core {CoreArguments:F2}"
        );

    /// <summary>Compares two analyses.</summary>
    /// <param name="gold">The right one.</param>
    /// <param name="system">The one to judge, over the same text.</param>
    public static ParseScores Compare(Document gold, Document system)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(system);
        var scores = new ParseScores(SentenceTally(gold, system).F1);
        int[] partner = Partners(gold, system);
        for (int s = 0; s < system.Count; s++)
        {
            scores.CountSystem(system.Data(s).Relation);
        }
        for (int g = 0; g < gold.Count; g++)
        {
            scores.CountGold(gold, system, partner, g);
        }
        return scores;
    }

    private void CountSystem(string relation)
    {
        tokens.System++;
        parts.System++;
        tags.System++;
        unlabelled.System++;
        labelled.System++;
        plain.System += relation == "punct" ? 0 : 1;
        content.System += IsContent(relation) ? 1 : 0;
        core.System += CoreRelations.Contains(relation) ? 1 : 0;
        relations.TryGetValue(relation, out var tally);
        tally.System++;
        relations[relation] = tally;
    }

    private void CountGold(Document gold, Document system, int[] partner, int g)
    {
        ref readonly var want = ref gold.Data(g);
        int s = partner[g];
        bool found = s >= 0;
        bool arc = found && SameHead(gold, system, partner, g, s);
        bool full = arc && system.Data(s).Relation == want.Relation;
        tokens.AddGold(found);
        parts.AddGold(found && system.Data(s).PartOfSpeech == want.PartOfSpeech);
        tags.AddGold(found && system.Data(s).Tag == want.Tag);
        unlabelled.AddGold(arc);
        labelled.AddGold(full);
        if (want.Relation != "punct")
        {
            plain.AddGold(full);
        }
        if (IsContent(want.Relation))
        {
            content.AddGold(full);
        }
        if (CoreRelations.Contains(want.Relation))
        {
            core.AddGold(full);
        }
        if (want.Lemma != "_")
        {
            lemmas.System++;
            lemmas.AddGold(
                found
                    && string.Equals(
                        system.Data(s).Lemma,
                        want.Lemma,
                        StringComparison.OrdinalIgnoreCase
                    )
            );
        }
        relations.TryGetValue(want.Relation, out var tally);
        tally.AddGold(full);
        relations[want.Relation] = tally;
    }

    private static bool IsContent(string relation)
    {
        int colon = relation.IndexOf(':', StringComparison.Ordinal);
        return !Functional.Contains(colon < 0 ? relation : relation[..colon]);
    }

    private static bool SameHead(Document gold, Document system, int[] partner, int g, int s)
    {
        int want = gold.Data(g).Head;
        int got = system.Data(s).Head;
        return want == g ? got == s : got != s && partner[want] == got;
    }

    /// <summary>For each gold token the system token with the same offsets; -1 where there is none.</summary>
    private static int[] Partners(Document gold, Document system)
    {
        int[] partner = new int[gold.Count];
        int s = 0;
        for (int g = 0; g < partner.Length; g++)
        {
            while (s < system.Count && system.Data(s).Start < gold.Data(g).Start)
            {
                s++;
            }
            partner[g] = s < system.Count && system.Data(s).Span == gold.Data(g).Span ? s : -1;
        }
        return partner;
    }

    private static Tally SentenceTally(Document gold, Document system)
    {
        var tally = new Tally { System = system.SentenceCount };
        var spans = new HashSet<Text.TextSpan>();
        for (int i = 0; i < system.SentenceCount; i++)
        {
            spans.Add(system.Sentence(i).Span);
        }
        for (int i = 0; i < gold.SentenceCount; i++)
        {
            tally.AddGold(spans.Contains(gold.Sentence(i).Span));
        }
        return tally;
    }

    private struct Tally
    {
        public int Gold;
        public int System;
        public int Right;

        public readonly double Precision => System == 0 ? 0 : 100.0 * Right / System;

        public readonly double Recall => Gold == 0 ? 0 : 100.0 * Right / Gold;

        public readonly double F1 => Gold + System == 0 ? 0 : 200.0 * Right / (Gold + System);

        public void AddGold(bool right)
        {
            Gold++;
            Right += right ? 1 : 0;
        }
    }
}
