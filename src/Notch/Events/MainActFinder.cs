using System.Collections.Frozen;

namespace Notch.Events;

/// <summary>Finds the one act that a sentence is about: what its main clause says, or what its speaker says in it. Holds one document.</summary>
/// <remarks>
/// What only stands in a relative clause, in a reason or a time, or in the story before, is no news of the sentence. CAMEO's first two roots (statements of
/// mood and opinion, appeals) are acts that PLOVER drops: they keep the sentence for themselves and yield nothing.
/// </remarks>
internal sealed class MainActFinder(ClauseTree tree, ActFolder folder)
{
    private const int MaxDepth = 8;

    private static readonly FrozenSet<string> Saying = Set(
        "say tell announce report state declare confirm add note reveal disclose write show find believe reiterate stress explain inform insist warn mean"
    );

    private readonly List<ActReading> readings = [];

    /// <summary>The word of the main line that was looked at last: the act's own, or the deepest that no entry knows; -1 before <see cref="Find"/>.</summary>
    public int Anchor { get; private set; } = -1;

    /// <summary>True when <see cref="Find"/> met words that only say something.</summary>
    public bool IsStatement { get; private set; }

    /// <summary>The act, or null with the reason.</summary>
    /// <param name="why">Why there is none; empty when there is one.</param>
    public ActReading? Find(out string why)
    {
        var document = tree.Document;
        bool silent = false;
        for (int s = 0; s < document.SentenceCount; s++)
        {
            var span = document.SentenceSpan(s);
            readings.Clear();
            readings.AddRange(folder.Read(span.Start, span.End));
            int root = Root(span.Start, span.End);
            var found = root < 0 ? default : At(root, depth: 0);
            if (found.Reading is not null)
            {
                why = "";
                return found.Reading;
            }
            silent |= found.Stop;
        }
        IsStatement = silent;
        why = silent
            ? "the sentence only says something"
            : "no word of the lexicon names an act of the main clause";
        return null;
    }

    private int Root(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (tree.Head(i) == i && tree[i] != Rel.Punctuation)
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>What a word of the main line says: a reading, a full stop, or nothing.</summary>
    private (ActReading? Reading, bool Stop) At(int token, int depth)
    {
        if (depth > MaxDepth)
        {
            return default;
        }
        if (Anchor < 0 || tree.IsVerb(token))
        {
            Anchor = token;
        }
        if (Own(token) is { } own)
        {
            Anchor = own.Top;
            return (own, false);
        }
        if (folder.Match(token) is { Pattern.Cameo: ['0', '1', ..] })
        {
            Anchor = token;
            return (null, true);
        }
        return Below(token, depth);
    }

    private (ActReading? Reading, bool Stop) Below(int token, int depth)
    {
        bool says = tree.IsVerb(token) && Saying.Contains(tree.Lemma(token));
        foreach (var rel in says ? Said : Governed)
        {
            foreach (int child in tree.Children(token))
            {
                if (tree[child] == rel && IsGoverned(token, child))
                {
                    var found = At(child, depth + 1);
                    if (found.Reading is not null || found.Stop)
                    {
                        return found;
                    }
                }
            }
        }
        return default;
    }

    private static readonly Rel[] Said =
    [
        Rel.ClauseComplement,
        Rel.Parataxis,
        Rel.OpenComplement,
        Rel.Object,
        Rel.Conjunct,
    ];

    private static readonly Rel[] Governed =
    [
        Rel.OpenComplement,
        Rel.ClauseComplement,
        Rel.Object,
        Rel.Conjunct,
        Rel.Parataxis,
        Rel.PassiveSubject,
        Rel.Subject,
        Rel.AdverbialClause,
        Rel.Oblique,
        Rel.NounModifier,
        Rel.NounClause,
        Rel.RelativeClause,
    ];

    private bool IsGoverned(int token, int child) =>
        tree[child] switch
        {
            Rel.Subject or Rel.PassiveSubject => !tree.IsVerb(child),
            Rel.AdverbialClause => tree.IsIntroducedBy(child, "to") || tree.Tag(child) == "VBG",
            Rel.Oblique => tree.IsVerb(token),
            Rel.NounModifier => tree.IsNominal(token),
            Rel.NounClause or Rel.RelativeClause => SubjectFinder.TextWords.Contains(
                tree.Lemma(token)
            ) || TreeMender.ActNouns.Contains(tree.Lemma(token)),
            _ => true,
        };

    private ActReading? Own(int token)
    {
        ActReading? best = null;
        foreach (var reading in readings)
        {
            if (
                (reading.Top == token || reading.Head == token)
                && !reading.LacksActor
                && (best is null || reading.Confidence > best.Confidence)
            )
            {
                best = reading;
            }
        }
        return best;
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
