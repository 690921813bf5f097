using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Notch.Text;

namespace Notch.Stories;

/// <summary>Turns a format's draft into a story: takes head and tail off, the dateline out, and names agency, date and language.</summary>
internal sealed class StoryAssembler(StoryLexicon lexicon, StoryExtractorOptions options)
{
    /// <summary>A line in capitals or without an end mark that is no longer than this can head the paragraphs below it.</summary>
    private const int MaxSubheadingLength = 90;

    public bool TryAssemble(
        StoryDraft draft,
        Page page,
        [NotNullWhen(true)] out Story? story,
        [NotNullWhen(false)] out StoryProblem? problem
    )
    {
        draft = draft with { Title = draft.Title ?? page.Facts.Title };
        var head = StoryHead.Read(lexicon, draft);
        var foot = StoryFoot.Read(draft.Lines);
        var lines = new StoryLines(lexicon).Body(draft.Lines.Skip(head.Length));
        story = null;
        problem = null;
        if (lines.Sum(l => StoryText.Letters(l.Text)) < Math.Max(options.MinLetters, 1))
        {
            problem = new StoryProblem(
                "NX009",
                "no story was found in the page; expected at least one paragraph of running text"
            );
            return false;
        }
        var dateline = TakeDateline(lines);
        var credits = AgencyFinder.TakeCredits(lines, lexicon.Agencies);
        MarkSubheadings(lines);
        string text = Join(lines, out var paragraphs);
        var (published, from) = Published(head, foot, page, text, dateline, draft.Url ?? page.Url);
        string? url = draft.Url ?? page.Url;
        string? language = lexicon.Languages.Guess(text) ?? LanguageOf(draft.Language);
        story = new Story
        {
            Id = IdOf(url, head.Title, text),
            Url = url,
            Title = head.Title,
            Breadcrumb = head.Trail,
            Section =
                Trail.Section(head.Trail, head.Title, lexicon.Words)
                ?? draft.Section
                ?? page.Facts.Section,
            Byline = head.Byline ?? Byline.Trim(page.Facts.Byline) ?? foot.Byline,
            Agency =
                head.Agency
                ?? lexicon.Agencies.Find(dateline?.Agency)
                ?? AgencyFinder.Unknown(dateline?.Agency)
                ?? credits
                ?? lexicon.Agencies.Find(head.Byline ?? page.Facts.Byline)
                ?? lexicon.Agencies.Whole(draft.Outlet ?? "")
                ?? dateline?.Agency
                ?? AgencyFinder.InText(text, lexicon.Agencies),
            Dateline = draft.Dateline ?? dateline?.Text,
            Published = published,
            PublishedFrom = from,
            Modified = head.Modified,
            Language = language,
            TranslatedFrom = language == "en" ? lexicon.Translations.Guess(text) : null,
            Outlet =
                draft.Outlet ?? head.Outlet ?? page.Facts.Outlet ?? HtmlStoryReader.HostOf(url),
            Paragraphs = paragraphs,
            Text = text,
        };
        return true;
    }

    /// <summary>First 16 hex digits of the SHA-256 of address, title and text, with a line feed between them.</summary>
    private static string IdOf(string? url, string? title, string text) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{url}\n{title}\n{text}")).AsSpan(0, 8)
        );

    private static Dateline? TakeDateline(List<StoryLine> lines)
    {
        int lead = lines.FindIndex(l =>
            l.Kind == ParagraphKind.Paragraph && StoryText.EndsSentence(l.Text)
        );
        if (lead < 0 || Dateline.Read(lines[lead].Text) is not { } dateline)
        {
            return null;
        }
        lines[lead] = lines[lead] with { Text = lines[lead].Text[dateline.Length..] };
        return dateline;
    }

    private static void MarkSubheadings(List<StoryLine> lines)
    {
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            var line = lines[i];
            bool heads =
                line.Kind == ParagraphKind.Paragraph
                && line.Text.Length <= MaxSubheadingLength
                && !StoryText.EndsSentence(line.Text)
                && !line.Text.EndsWith(',')
                && lines[i + 1].Text.Length > line.Text.Length;
            if (heads)
            {
                lines[i] = line with { Kind = ParagraphKind.Subheading };
            }
        }
    }

    private static string Join(List<StoryLine> lines, out List<Paragraph> paragraphs)
    {
        var text = new StringBuilder();
        paragraphs = new List<Paragraph>(lines.Count);
        foreach (var line in lines)
        {
            if (text.Length > 0)
            {
                text.Append("\n\n");
            }
            paragraphs.Add(
                new Paragraph(
                    line.Text,
                    line.Kind,
                    new TextSpan(text.Length, text.Length + line.Text.Length)
                )
            );
            text.Append(line.Text);
        }
        return text.ToString();
    }

    private (DateTimeOffset? Published, string? From) Published(
        StoryHead head,
        StoryFoot foot,
        Page page,
        string text,
        Dateline? dateline,
        string? url
    ) =>
        options.Published is { } wanted ? (wanted, "option")
        : (
            head.Published
            ?? page.Facts.Published
            ?? foot.Published
            ?? PublishedGuesser.FromAddress(url)
        )
            is { } said
            ? (said, "page")
        : PublishedGuesser.Guess(dateline?.Text, text) is { } guess ? (guess, "text")
        : (null, null);

    /// <summary>"en" of "en-GB" or "en_US"; null for anything else.</summary>
    private static string? LanguageOf(string? tag) =>
        tag is [>= 'A' and <= 'z', >= 'A' and <= 'z'] or [_, _, '-' or '_', ..]
            ? tag[..2].ToLowerInvariant()
            : null;
}
