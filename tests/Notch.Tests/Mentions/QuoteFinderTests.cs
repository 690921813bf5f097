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
        var document = DocumentBuilder.Shipped().Build(text);
        var shown = Finder
            .Find(document, Paragraphs(text))
            .Select(q =>
                $"{q.Kind.ToString().ToLowerInvariant()} | {Words(document, q.Speaker)} | {(q.Cue is { } c ? document.Form(c) : "-")} | {q.Content.Of(text)}"
            );
        string actual = string.Join('\n', shown.DefaultIfEmpty("-"));
        Assert.True(expected == actual, $"{place}: {text}\n{expected}\nbut read\n{actual}");
    }

    [Fact]
    public void PartsOfOneActOfSpeechShareTheirGroup()
    {
        var quotes = Read(
            "“We will leave,” he said, “but not this year.” “Why not?” asked the judge."
        );
        Assert.Equal(quotes[0].Group, quotes[1].Group);
        Assert.NotEqual(quotes[1].Group, quotes[2].Group);
        Assert.True(quotes[1].IsContinued);
    }

    [Theory]
    [InlineData("“The bridge is closed,” officials said.", true)]
    [InlineData("“The bridge is closed,” a diplomat said on condition of anonymity.", true)]
    [InlineData("“The bridge is closed,” the minister said.", false)]
    [InlineData("“The bridge is closed,” Ilse Brandt said.", false)]
    [InlineData("The bridge was reportedly mined.", true)]
    public void SaysWhenTheSpeakerGoesWithoutAName(string text, bool isAnonymous) =>
        Assert.Equal(isAnonymous, Assert.Single(Read(text)).IsAnonymous);

    [Theory]
    [InlineData("“The bridge is closed,” the general told state television.", true)]
    [InlineData("The bridge is closed, Xinhua reported.", true)]
    [InlineData("“The bridge is closed,” the general told reporters.", false)]
    public void SaysWhenAnOutletOfTheStateBringsTheWords(string text, bool isStateMedia) =>
        Assert.Equal(isStateMedia, Assert.Single(Read(text)).IsStateMedia);

    [Theory]
    [InlineData("“The bridge is closed,” the general told reporters.", "reporters")]
    [InlineData("The minister told the council that the talks had failed.", "the council")]
    public void NamesWhoIsSpokenTo(string text, string addressee)
    {
        var document = DocumentBuilder.Shipped().Build(text);
        var quote = Assert.Single(Finder.Find(document, Paragraphs(text)));
        Assert.Equal(addressee, Words(document, quote.Addressee));
    }

    [Fact]
    public void ViewsAndIntentionsComeOnDemand()
    {
        const string Text = "The envoy wants to leave the town.";
        var document = DocumentBuilder.Shipped().Build(Text);
        Assert.Empty(Finder.Find(document, Paragraphs(Text)));
        var view = Assert.Single(Finder.Find(document, Paragraphs(Text), includeViews: true));
        Assert.False(view.IsUttered);
        Assert.Equal("to leave the town", view.Content.Of(Text));
    }

    private static IReadOnlyList<Quote> Read(string text) =>
        Finder.Find(DocumentBuilder.Shipped().Build(text), Paragraphs(text));

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
