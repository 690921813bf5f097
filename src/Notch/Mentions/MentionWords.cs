using System.Collections.Frozen;

namespace Notch.Mentions;

/// <summary>Closed lists of words by which noun phrases are told apart.</summary>
internal static class MentionWords
{
    /// <summary>Names of times, which are no part of the noun phrases beside them.</summary>
    public static readonly FrozenSet<string> Times = Words(
        "monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december today yesterday tomorrow tonight",
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Pronouns that count what "of" ties to them.</summary>
    public static readonly FrozenSet<string> Counting = Words(
        "none some many most all several each both few any neither either",
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Participles that stand between a title and a name in translated text: "Prime Minister resigned X".</summary>
    public static readonly FrozenSet<string> Between = Words(
        "resigned ousted deposed designate designated elect outgoing acting",
        StringComparer.Ordinal
    );

    /// <summary>Verbs of giving: a bare name behind them is who gets: "lent Peru money".</summary>
    public static readonly FrozenSet<string> Giving = Words(
        "sell give lend offer promise grant deny owe pay hand award send supply loan",
        StringComparer.Ordinal
    );

    /// <summary>Verb forms that taggers take for nouns behind a name: "Peru cut ties".</summary>
    public static readonly FrozenSet<string> Pasts = Words(
        "cut quit lent sent shot struck met told sold said held fought froze broke hosted shut put won lost left urges says accuses rejects warns lifts vows blames condemns threatens denies",
        StringComparer.Ordinal
    );

    private static FrozenSet<string> Words(string list, StringComparer comparer) =>
        list.Split(' ').ToFrozenSet(comparer);
}
