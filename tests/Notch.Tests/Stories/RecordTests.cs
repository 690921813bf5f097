using Notch.Exports;
using Notch.Stories;
using Notch.Tests.Support;

namespace Notch.Tests.Stories;

public sealed class RecordTests
{
    [Fact]
    public void SimpleRecordIsAStory()
    {
        var story = Pages.StoryOf(
            """{"url":"https://example.org/1","title":"Talks end","text":"The envoys left on Monday.\n\nThey did not say why they left.","date":"2019-03-05","author":"By Ada Brook"}"""
        );
        Assert.Equal(
            ("https://example.org/1", "Talks end", "Ada Brook"),
            (story.Url, story.Title, story.Byline)
        );
        Assert.Equal(new DateTimeOffset(2019, 3, 5, 0, 0, 0, TimeSpan.Zero), story.Published);
        Assert.Equal(2, story.Paragraphs.Count);
    }

    [Fact]
    public void StoryRecordReadsBackAsItself()
    {
        var story = Pages.StoryOf(Pages.Saved("norlandherald.html"));
        var again = Pages.StoryOf(StoryJson.ToLine(story));
        Assert.Equal(StoryJson.ToLine(story), StoryJson.ToLine(again));
    }

    [Fact]
    public void NinjsIsRead()
    {
        var story = Pages.StoryOf(
            """{"uri":"urn:x:1","type":"text","language":"en","versioncreated":"2019-03-05T08:30:00Z","headline":"Talks end","byline":"Ada Brook","located":"Halden","body_xhtml":"<p>HALDEN (AFP) - The envoys left on Monday.</p><p>They did not say why they left.</p>"}"""
        );
        Assert.Equal(("Talks end", "Ada Brook", "AFP"), (story.Title, story.Byline, story.Agency));
        Assert.Equal(2, story.Paragraphs.Count);
    }

    [Fact]
    public void NitfIsRead()
    {
        var story = Pages.StoryOf(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
            <nitf><head><title>Talks end</title><docdata><date.issue norm="20190305T083000Z"/></docdata></head>
            <body><body.head><hedline><hl1>Talks end</hl1></hedline><byline>By Ada Brook</byline><distributor>AFP</distributor><dateline>HALDEN</dateline></body.head>
            <body.content><p>The envoys left on Monday.</p><hl2>A long way</hl2><p>They did not say why they left.</p></body.content></body></nitf>
            """
        );
        Assert.Equal(
            ("Talks end", "Ada Brook", "AFP", "HALDEN"),
            (story.Title, story.Byline, story.Agency, story.Dateline)
        );
        Assert.Equal(
            [ParagraphKind.Paragraph, ParagraphKind.Subheading, ParagraphKind.Paragraph],
            story.Paragraphs.Select(p => p.Kind)
        );
        Assert.Equal(new DateTimeOffset(2019, 3, 5, 8, 30, 0, TimeSpan.Zero), story.Published);
    }

    [Fact]
    public void NewsMlIsRead()
    {
        var story = Pages.StoryOf(
            """
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="1" xml:lang="en">
              <itemMeta><versionCreated>2019-03-05T09:00:00Z</versionCreated></itemMeta>
              <contentMeta><contentCreated>2019-03-05T08:30:00Z</contentCreated><by>Ada Brook</by><located><name>Halden</name></located><headline>Talks end</headline><subject qcode="x:1"><name>World</name></subject></contentMeta>
              <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><p>The envoys left on Monday.</p><p>They did not say why they left.</p></body></html></inlineXML></contentSet>
            </newsItem>
            """
        );
        Assert.Equal(
            ("Talks end", "Ada Brook", "World", "Halden"),
            (story.Title, story.Byline, story.Section, story.Dateline)
        );
        Assert.Equal("The envoys left on Monday.\n\nThey did not say why they left.", story.Text);
    }

    [Theory]
    [InlineData("""{"title":"Talks end"}""")]
    [InlineData("""{"text":"The envoys left on""")]
    [InlineData("<nitf><body><body.content><p>The envoys left</nitf>")]
    public void DamagedRecordsAreRefused(string text) =>
        Assert.Equal("NX014", Pages.ProblemOf(new Page { Text = text }).Code);
}
