using System.Text;
using Notch.Desk.Comments.Exchange;

namespace Notch.Desk.Tests.Comments.Exchange;

public sealed class ExchangeTests
{
    private const string WordPress = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
          <channel>
            <title>A small paper</title>
            <wp:base_site_url>https://paper.example</wp:base_site_url>
            <item>
              <title>The bridge is closed</title>
              <link>https://paper.example/bridge</link>
              <content:encoded><![CDATA[<p>It is.</p>]]></content:encoded>
              <wp:comment>
                <wp:comment_id>7</wp:comment_id>
                <wp:comment_author><![CDATA[Ida]]></wp:comment_author>
                <wp:comment_author_email>ida@mail.example</wp:comment_author_email>
                <wp:comment_author_url>https://ida.example</wp:comment_author_url>
                <wp:comment_author_IP>192.0.2.7</wp:comment_author_IP>
                <wp:comment_date_gmt>2020-01-10 14:05:00</wp:comment_date_gmt>
                <wp:comment_content><![CDATA[Since <b>when</b>?<br />I was there &amp; it was open.]]></wp:comment_content>
                <wp:comment_approved>1</wp:comment_approved>
                <wp:comment_type></wp:comment_type>
                <wp:comment_parent>0</wp:comment_parent>
              </wp:comment>
              <wp:comment>
                <wp:comment_id>8</wp:comment_id>
                <wp:comment_author>Ben</wp:comment_author>
                <wp:comment_date_gmt>2020-01-10 15:00:00</wp:comment_date_gmt>
                <wp:comment_content>Since noon.</wp:comment_content>
                <wp:comment_approved>0</wp:comment_approved>
                <wp:comment_type>comment</wp:comment_type>
                <wp:comment_parent>7</wp:comment_parent>
              </wp:comment>
              <wp:comment>
                <wp:comment_id>9</wp:comment_id>
                <wp:comment_author>Another paper</wp:comment_author>
                <wp:comment_date_gmt>2020-01-10 16:00:00</wp:comment_date_gmt>
                <wp:comment_content>[...] closed [...]</wp:comment_content>
                <wp:comment_approved>1</wp:comment_approved>
                <wp:comment_type>pingback</wp:comment_type>
              </wp:comment>
            </item>
          </channel>
        </rss>
        """;

    private const string Disqus = """
        <?xml version="1.0" encoding="utf-8"?>
        <disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
          <thread dsq:id="100"><link>https://paper.example/bridge</link><title>The bridge is closed</title></thread>
          <post dsq:id="1"><id/><message><![CDATA[<p>Since when?</p><p>Tell us.</p>]]></message><createdAt>2020-01-10T14:05:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Ida</name><email>ida@mail.example</email></author><thread dsq:id="100"/></post>
          <post dsq:id="2"><id/><message>Buy this</message><createdAt>2020-01-10T14:06:00Z</createdAt><isDeleted>true</isDeleted><isSpam>true</isSpam><author><name>Max</name></author><thread dsq:id="100"/></post>
          <post dsq:id="3"><id/><message>Since noon.</message><createdAt>2020-01-10T14:07:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Ben</name></author><thread dsq:id="100"/><parent dsq:id="1"/></post>
        </disqus>
        """;

    [Fact]
    public void ReadsWordPressCommentsWithThreadsAndLeavesPingbacksAndAddressesOut()
    {
        var comments = WxrComments.Read(Bytes(WordPress)).ToList();
        Assert.Equal(["Ida", "Ben"], comments.Select(c => c.Author));
        Assert.Equal("Since when?\nI was there & it was open.", comments[0].Body);
        Assert.Equal("ida@mail.example", comments[0].Mail);
        Assert.Equal(
            [ExchangeStatus.Published, ExchangeStatus.Held],
            comments.Select(c => c.Status)
        );
        Assert.Equal(comments[0].Id, comments[1].Parent);
        Assert.All(comments, c => Assert.Equal("https://paper.example/bridge", c.StoryUrl));
        Assert.Equal(
            comments.Select(c => c.Id),
            WxrComments.Read(Bytes(WordPress)).Select(c => c.Id)
        );
    }

    [Fact]
    public void ReadsDisqusPostsWithThreadsAndStates()
    {
        var comments = DisqusComments.Read(Bytes(Disqus)).ToList();
        Assert.Equal("Since when?\n\nTell us.", comments[0].Body);
        Assert.Equal(
            [ExchangeStatus.Published, ExchangeStatus.Spam, ExchangeStatus.Published],
            comments.Select(c => c.Status)
        );
        Assert.Equal(comments[0].Id, comments[2].Parent);
        Assert.Equal("The bridge is closed", comments[2].StoryTitle);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WhatIsWrittenIsReadBackTheSame(bool wxr)
    {
        var comments = WxrComments.Read(Bytes(WordPress)).ToList();
        comments[0] = comments[0] with
        {
            Body = "A <b> that is text\nand \u0001 none\n\nMore & more.",
        };
        using var file = new MemoryStream();
        if (wxr)
        {
            WxrComments.Write(file, "https://paper.example", comments);
        }
        else
        {
            DisqusComments.Write(file, comments);
        }
        file.Position = 0;
        var back = (wxr ? WxrComments.Read(file) : DisqusComments.Read(file)).ToList();
        comments[0] = comments[0] with { Body = "A <b> that is text\nand  none\n\nMore & more." };
        Assert.Equal(comments, back);
    }

    [Fact]
    public void ADocumentTypeIsRefused() =>
        Assert.Throws<System.Xml.XmlException>(() =>
            WxrComments.Read(Bytes("<!DOCTYPE x [<!ENTITY a \"b\">]><rss>&a;</rss>")).ToList()
        );

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
