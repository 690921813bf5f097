namespace Notch.Stories;

/// <summary>Breadcrumb trails: "Home » today » World » title".</summary>
internal static class Trail
{
    /// <summary>More parts than this are a menu, not a trail.</summary>
    private const int MaxParts = 8;

    private const int MaxPartLength = 60;

    private static readonly string[] Marks =
    [
        "\u00BB",
        "\u203A",
        ">",
        "\u2192",
        "\u25B8",
        "\u00B7",
        "|",
        " / ",
    ];

    /// <summary>Splits a line of text that is a trail; null when it is none.</summary>
    /// <param name="line">One line of a page.</param>
    /// <param name="title">The title, when it is known otherwise; a trail's last part may repeat it.</param>
    /// <param name="words">Names of front pages.</param>
    public static IReadOnlyList<string>? Read(string line, string? title, PageWords words)
    {
        foreach (string mark in Marks)
        {
            string[] parts = line.Split(
                mark,
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            );
            if (parts.Length is < 2 or > MaxParts || parts[..^1].Any(p => p.Length > MaxPartLength))
            {
                continue;
            }
            bool fromFront = words.IsFront(parts[0]);
            bool endsInTitle = title is not null && SameTitle(parts[^1], title) && mark != "|";
            if ((fromFront && (parts.Length > 2 || !StoryText.EndsSentence(line))) || endsInTitle)
            {
                return parts;
            }
        }
        return null;
    }

    /// <summary>The innermost part that is neither a front page nor the title; null when there is none.</summary>
    public static string? Section(IReadOnlyList<string> trail, string? title, PageWords words)
    {
        for (int i = trail.Count - 1; i >= 0; i--)
        {
            if (!words.IsFront(trail[i]) && !(title is not null && SameTitle(trail[i], title)))
            {
                // An only part that is as long as a headline is the page itself under another wording.
                return i == trail.Count - 1 && trail[i].Length > MaxPartLength ? null : trail[i];
            }
        }
        return null;
    }

    /// <summary>True when one is the other, whole or cut short with dots.</summary>
    public static bool SameTitle(string part, string title)
    {
        string a = StoryText.Key(part);
        string b = StoryText.Key(title);
        bool cut = part.EndsWith("...", StringComparison.Ordinal) || part.EndsWith('\u2026');
        return a.Length > 0 && (a == b || (cut && b.StartsWith(a, StringComparison.Ordinal)));
    }
}
