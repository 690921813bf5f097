using Notch.Pairs;

namespace Notch.Web.Words;

/// <summary>A change of level in words.</summary>
internal static class NotchWords
{
    /// <summary>"a notch", "two notches".</summary>
    public static string Count(int notches)
    {
        int size = Math.Abs(notches);
        return size == 1 ? "a notch" : $"{NumberWords.Cardinal(size)} notches";
    }

    /// <summary>"rises two notches"; "seems to fall a notch" when too few sources stand behind it.</summary>
    public static string Movement(ChangePoint change)
    {
        bool rises = change.Notches > 0;
        var verb = change.Announced
            ? (rises ? "rises" : "falls")
            : $"seems to {(rises ? "rise" : "fall")}";
        return $"{verb} {Count(change.Notches)}";
    }

    /// <summary>"The tone rises two notches between Iraq and the United States".</summary>
    /// <param name="change">The change.</param>
    /// <param name="a">Name of the first actor in running text: "the United States".</param>
    /// <param name="b">Name of the second.</param>
    public static string Headline(ChangePoint change, string a, string b) =>
        $"The tone {Movement(change)} between {a} and {b}";

    /// <summary>"rise" or "fall": class of the style sheet, and name of the arrow.</summary>
    public static string Direction(ChangePoint change) => change.Notches > 0 ? "rise" : "fall";
}
