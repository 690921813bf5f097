using Notch.Lexicons;
using Notch.Mentions;
using Notch.Stories;
using Notch.Syntax;
using Notch.Text;

namespace Notch.Tests.Mentions;

public sealed class QuoteFinderTests
{
    private static readonly QuoteFinder Finder = new(QuoteLexicon.Load(LexiconText.Shipped()));

    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var c in CaseFile.Table("Quotes.txt").Concat(CaseFile.Page("quotes.md", "quotes")))
        {
            cases.Add(c.Place, c.Text, c.Expected);
        }
        return cases;
    }

    /// <summary>"¶" parts the paragraphs of a case.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void FindsTheQuotesOfATable(string place, string text, string expected)
    {
        text = text.Replace(" ¶ ", "\n\n", StringComparison.Ordinal);
        var document = PlainDocument.Of(text);
        var shown = Finder
            .Find(document, Paragraphs(text))
            .Select(q =>
                $"{q.Kind.ToString().ToLowerInvariant()} | {Words(document, q.Speaker)} | {(q.Cue is { } c ? document.Form(c) : "-")} | {q.Content.Of(text)}"
            );
        string actual = string.Join('\n', shown.DefaultIfEmpty("-"));
        Assert.True(expected == actual, $"{place}: {text}\n{expected}\nbut read\n{actual}");
    }

    private static string Words(Document document, TokenSpan? span) =>
        span is { } s ? document.TextOf(s) : "-";

    private static List<Paragraph> Paragraphs(string text)
    {
        var found = new List<Paragraph>();
        int at = 0;
        foreach (string part in text.Split("\n\n"))
        {
            found.Add(
                new Paragraph(part, ParagraphKind.Paragraph, new TextSpan(at, at + part.Length))
            );
            at += part.Length + 2;
        }
        return found;
    }
}
