using System.Collections.Frozen;
using Notch.Syntax;

namespace Notch.Events;

/// <summary>Looks through words that only count or group: "dozens of activists", "three of the hostages".</summary>
internal static class Quantity
{
    private static readonly FrozenSet<string> Counters = (
        "dozen hundred thousand million billion score number group handful pair couple majority minority lot bunch batch wave series total percent % "
        + "half third quarter rest part some most many several all both few none more one two three four five six seven eight nine ten member kind type sort "
        + "worth amount quantity shipment consignment tonne ton kilo litre barrel truckload planeload cargo"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The noun that a phrase is about: the token itself unless it only counts what stands behind "of".</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="token">Head of the phrase.</param>
    public static int Content(ClauseTree tree, int token)
    {
        for (int steps = 0; steps < 3; steps++)
        {
            bool counts =
                tree.Pos(token) == PartOfSpeech.Num
                || Counters.Contains(tree.Lemma(token).ToLowerInvariant());
            int next = counts ? Counted(tree, token) : -1;
            if (next < 0)
            {
                return token;
            }
            token = next;
        }
        return token;
    }

    private static int Counted(ClauseTree tree, int token)
    {
        foreach (int child in tree.Children(token))
        {
            if (
                child > token
                && tree[child] is Rel.NounModifier or Rel.Oblique
                && tree.IsIntroducedBy(child, "of")
            )
            {
                return child;
            }
        }
        return -1;
    }
}
