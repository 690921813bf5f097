namespace Notch.Stories;

/// <summary>Chooses a web page's headline among its h1, og:title, JSON-LD headline and title element.</summary>
internal static class HtmlTitle
{
    private static readonly string[] Marks =
    [
        " | ",
        " - ",
        " \u2013 ",
        " \u2014 ",
        " :: ",
        " \u00BB ",
        " \u00AB ",
    ];

    public static string? Find(HtmlMetadata metadata, IEnumerable<string> headings, string? outlet)
    {
        string? named =
            metadata.Headline
            ?? metadata.Meta("og:title", "twitter:title", "dc.title", "parsely-title");
        string? element = metadata.TitleElement;
        var candidates = headings.Where(h => h.Length is > 3 and < 300).ToList();
        string key = StoryText.Key(element ?? "") + "\n" + StoryText.Key(named ?? "");
        string? heading = candidates.Find(h =>
            key.Contains(StoryText.Key(h), StringComparison.Ordinal)
        );
        return heading
            ?? WithoutOutlet(named, outlet)
            ?? (candidates.Count == 1 ? candidates[0] : null)
            ?? WithoutOutlet(element, outlet)
            ?? candidates.FirstOrDefault();
    }

    /// <summary>Cuts the outlet's name off a title: "Talks end | The Example".</summary>
    public static string? WithoutOutlet(string? title, string? outlet)
    {
        if (title is null)
        {
            return null;
        }
        foreach (string mark in Marks)
        {
            int at = title.LastIndexOf(mark, StringComparison.Ordinal);
            if (at <= 0)
            {
                continue;
            }
            string tail = title[(at + mark.Length)..];
            bool isOutlet =
                outlet is not null
                && (
                    Compact(outlet).Contains(Compact(tail), StringComparison.Ordinal)
                    || Compact(tail).Contains(Compact(outlet), StringComparison.Ordinal)
                );
            if (isOutlet || (mark == " | " && tail.Length < 40))
            {
                return WithoutOutlet(title[..at].TrimEnd(), outlet);
            }
        }
        return title;
    }

    /// <summary>The outlet's name when the title element is the headline, a mark and that name; null otherwise.</summary>
    public static string? OutletOf(string? element, string? title)
    {
        if (
            element is null
            || title is null
            || !element.StartsWith(title, StringComparison.Ordinal)
        )
        {
            return null;
        }
        string rest = element[title.Length..];
        string? mark = Array.Find(Marks, m => rest.StartsWith(m, StringComparison.Ordinal));
        return
            mark is null
            || Array.Exists(Marks, m => rest[mark.Length..].Contains(m, StringComparison.Ordinal))
            ? null
            : rest[mark.Length..];
    }

    private static string Compact(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
