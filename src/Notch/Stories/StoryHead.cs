using System.Text.RegularExpressions;

namespace Notch.Stories;

/// <summary>The lines above a story's first paragraph: trail, title, byline, dates, agency.</summary>
internal sealed partial class StoryHead
{
    private const int MaxLines = 14;
    private const int MaxTitleLength = 200;
    private const int MaxMastheadLength = 60;

    private readonly StoryLexicon _lexicon;

    private StoryHead(StoryLexicon lexicon, StoryDraft draft)
    {
        _lexicon = lexicon;
        Title = draft.Title;
        Trail = draft.Trail;
        Byline = draft.Byline;
        Agency = draft.Agency;
        Published = draft.Published;
        Modified = draft.Modified;
    }

    public string? Title { get; private set; }

    /// <summary>The outlet's name on a line of its own above the trail.</summary>
    public string? Masthead { get; private set; }
    public IReadOnlyList<string> Trail { get; private set; }
    public string? Byline { get; private set; }
    public string? Agency { get; private set; }

    /// <summary>A line above the trail: the outlet's name.</summary>
    public string? Outlet { get; private set; }
    public DateTimeOffset? Published { get; private set; }
    public DateTimeOffset? Modified { get; private set; }

    /// <summary>Number of lines that are not the story's text.</summary>
    public int Length { get; private set; }

    /// <summary>Reads the head of a draft; what the draft's metadata say is kept.</summary>
    public static StoryHead Read(StoryLexicon lexicon, StoryDraft draft)
    {
        var head = new StoryHead(lexicon, draft);
        while (
            head.Length < Math.Min(draft.Lines.Count, MaxLines)
            && head.Takes(draft.Lines, head.Length)
        )
        {
            head.Length++;
        }
        return head;
    }

    private bool Takes(IReadOnlyList<StoryLine> lines, int index)
    {
        string line = lines[index].Text;
        string? next = index + 1 < lines.Count ? lines[index + 1].Text : null;
        if (Title is not null && Stories.Trail.SameTitle(line, Title))
        {
            return true;
        }
        if (TakesMasthead(lines, index))
        {
            return true;
        }
        if (
            Trail.Count == 0
            && Stories.Trail.Read(line, Title ?? next, _lexicon.Words) is { } trail
        )
        {
            Trail = trail;
            Title ??= next is not null && Stories.Trail.SameTitle(trail[^1], next) ? next : null;
            return true;
        }
        if (
            index == 0
            && Title is null
            && next is not null
            && Stories.Trail.Read(next, lines.Count > 2 ? lines[2].Text : null, _lexicon.Words)
                is not null
        )
        {
            Outlet = line;
            return true;
        }
        return _lexicon.Boilerplate.KindOf(line) is BoilerplateKind.Drop or BoilerplateKind.Label
            || TakesByline(line)
            || TakesDate(line)
            || TakesAgency(line)
            || TakesTitle(line, next, lines[index].Kind);
    }

    /// <summary>A first line above a trail that leads to the title below it is the outlet's name.</summary>
    private bool TakesMasthead(IReadOnlyList<StoryLine> lines, int index)
    {
        bool takes =
            index == 0
            && Title is null
            && lines.Count > 2
            && lines[0].Text.Length <= MaxMastheadLength
            && Stories.Trail.Read(lines[1].Text, lines[2].Text, _lexicon.Words) is { } trail
            && Stories.Trail.SameTitle(trail[^1], lines[2].Text);
        if (takes)
        {
            Outlet = lines[0].Text;
        }
        return takes;
    }

    private bool TakesByline(string line)
    {
        if (Stories.Byline.Read(line) is not { } byline)
        {
            return false;
        }
        Byline ??= byline;
        return true;
    }

    private bool TakesDate(string line)
    {
        if (line.Length > 120)
        {
            return false;
        }
        var dates = NewsDate.All(line).ToList();
        if (dates.Count == 0)
        {
            return false;
        }
        string rest = line;
        foreach (var date in dates.AsEnumerable().Reverse())
        {
            rest = rest.Remove(date.Start, date.End - date.Start);
        }
        string who = DateWords()
            .Replace(rest, " ")
            .Trim(' ', ',', '|', ':', '-', '\u2013', '\u2014', '\u00B7', '\u2022', '.', '(', ')');
        if (StoryText.Letters(who) > 0)
        {
            if (Stories.Byline.Read(who) is not { } byline)
            {
                return false;
            }
            Byline ??= byline;
        }
        bool updated = Updated().IsMatch(line);
        if (!updated || dates.Count > 1)
        {
            Published ??= dates[0].Value;
        }
        if (updated)
        {
            Modified ??= dates[^1].Value;
        }
        return true;
    }

    private bool TakesAgency(string line)
    {
        if (
            line.Length > 40
            || StoryText.EndsSentence(line)
            || _lexicon.Agencies.Whole(line) is not { } agency
        )
        {
            return false;
        }
        Agency ??= agency;
        return true;
    }

    /// <summary>Without a title from elsewhere, a first line that is short and no sentence is it.</summary>
    private bool TakesTitle(string line, string? next, ParagraphKind kind)
    {
        bool isTitle =
            Title is null
            && kind is ParagraphKind.Paragraph or ParagraphKind.Subheading
            && next is not null
            && line.Length <= MaxTitleLength
            && !line.EndsWith('.')
            && !line.EndsWith(':')
            && Dateline.Read(line) is null;
        if (isTitle)
        {
            Title = line;
        }
        return isTitle;
    }

    [GeneratedRegex(
        @"\b(?:first )?(?:published|posted|updated|last updated|last modified|modified|issued|created|date|on|at|last|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|\d{1,2}[:.]\d{2}|[ap]\.?m\.?|gmt|utc|hrs|ist|local time)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex DateWords();

    [GeneratedRegex(
        @"\b(?:updated|modified)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex Updated();
}
