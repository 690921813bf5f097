using System.Collections.Frozen;

namespace Notch.Events;

/// <summary>Reads how strongly a verbal act is put: the lexicon's step, one up or down for an adverb of manner.</summary>
internal static class ForceReader
{
    private static readonly FrozenSet<string> Strong = Set(
        "strongly sharply fiercely bluntly vehemently bitterly harshly angrily furiously severely vigorously firmly categorically roundly utterly forcefully scathingly"
    );

    private static readonly FrozenSet<string> Mild = Set(
        "mildly gently softly cautiously politely quietly slightly carefully discreetly tacitly guardedly"
    );

    /// <summary>1 (mild) to 3 (strong); null when neither lexicon nor adverb says anything.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="head">The act's word.</param>
    /// <param name="step">The lexicon's step; null when it says nothing.</param>
    public static int? Of(ClauseTree tree, int head, int? step)
    {
        foreach (int child in tree.Children(head))
        {
            if (tree[child] == Rel.Adverbial)
            {
                string word = tree.Lemma(child).ToLowerInvariant();
                int change =
                    Strong.Contains(word) ? 1
                    : Mild.Contains(word) ? -1
                    : 0;
                if (change != 0)
                {
                    return Math.Clamp((step ?? 2) + change, 1, 3);
                }
            }
        }
        return step;
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
