namespace Notch.Stories;

/// <summary>Plain text: paragraphs stand apart by empty lines, or one a line, or wrapped by hand.</summary>
internal static class PlainTextStoryReader
{
    /// <summary>Lines that are all shorter than this were wrapped by hand.</summary>
    private const int WrapWidth = 90;

    public static StoryDraft Read(string text)
    {
        var groups = Groups(text.ReplaceLineEndings("\n"));
        bool wrapped = IsWrapped(groups);
        var lines = new List<StoryLine>();
        foreach (var group in groups)
        {
            foreach (string line in wrapped ? Joined(group) : group)
            {
                if (StoryText.Clean(line) is { Length: > 0 } clean)
                {
                    lines.Add(LineOf(clean));
                }
            }
        }
        return new StoryDraft { Lines = lines };
    }

    private static List<List<string>> Groups(string text)
    {
        var groups = new List<List<string>>();
        List<string>? open = null;
        foreach (var range in text.AsSpan().SplitAny('\n', '\u2028', '\u2029'))
        {
            var line = text.AsSpan(range).Trim();
            if (line.IsEmpty)
            {
                open = null;
                continue;
            }
            if (open is null)
            {
                open = [];
                groups.Add(open);
            }
            open.Add(line.ToString());
        }
        return groups;
    }

    /// <summary>True when most lines inside groups break in the middle of a sentence.</summary>
    private static bool IsWrapped(List<List<string>> groups)
    {
        int inner = 0;
        int broken = 0;
        foreach (var group in groups)
        {
            for (int i = 0; i + 1 < group.Count; i++)
            {
                inner++;
                broken +=
                    group[i].Length <= WrapWidth
                    && group[i].Length > 40
                    && !StoryText.EndsSentence(group[i])
                        ? 1
                        : 0;
            }
        }
        return broken * 3 > inner && broken > 1;
    }

    /// <summary>One paragraph of a wrapped group; list items and a short first line stay lines of their own.</summary>
    private static IEnumerable<string> Joined(List<string> group)
    {
        string open = "";
        foreach (string line in group)
        {
            bool starts =
                open.Length == 0
                || IsItem(line)
                || (open.Length < 40 && !StoryText.EndsSentence(open));
            if (starts && open.Length > 0)
            {
                yield return open;
            }
            open =
                starts ? line
                : open.EndsWith('-')
                && open.Length > 1
                && char.IsLower(open[^2])
                && char.IsLower(line[0])
                    ? open + line
                : open + " " + line;
        }
        yield return open;
    }

    private static StoryLine LineOf(string line) =>
        IsItem(line) ? new StoryLine(line[1..].TrimStart('.', ')', ' '), ParagraphKind.List)
        : line.StartsWith("> ", StringComparison.Ordinal)
            ? new StoryLine(line[2..], ParagraphKind.Quote)
        : line.StartsWith('#') && line.TrimStart('#') is ['\u0020', ..]
            ? new StoryLine(line.TrimStart('#', ' '), ParagraphKind.Subheading)
        : new StoryLine(line, ParagraphKind.Paragraph);

    private static bool IsItem(string line) =>
        line is ['*' or '\u2022' or '\u00B7' or '\u25AA' or '-', ' ', not ' ', ..];
}
