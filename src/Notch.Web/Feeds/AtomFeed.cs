using System.Text;
using System.Xml;
using Notch.Web.Words;

namespace Notch.Web.Feeds;

/// <summary>Writes a feed as Atom (RFC 4287). What XML cannot hold is left out of texts.</summary>
internal static class AtomFeed
{
    public const string MediaType = "application/atom+xml; charset=utf-8";
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>How XML is written: without a declaration, since it is made as text.</summary>
    public static XmlWriterSettings Settings { get; } =
        new() { Indent = true, OmitXmlDeclaration = true };

    /// <summary>The feed as XML.</summary>
    /// <param name="feed">What it holds.</param>
    /// <param name="root">"https://news.example", before every path.</param>
    /// <param name="self">Path of the feed.</param>
    public static string Write(FeedContent feed, string root, string self)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, Settings))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("id", root + self);
            xml.WriteElementString("title", Clean(feed.Title));
            xml.WriteElementString("updated", Newest(feed));
            WriteLink(xml, "self", root + self);
            WriteLink(xml, "alternate", root + feed.Page);
            xml.WriteStartElement("author");
            xml.WriteElementString("name", Clean(feed.Title));
            xml.WriteEndElement();
            foreach (var entry in feed.Entries)
            {
                xml.WriteStartElement("entry");
                xml.WriteElementString("id", root + entry.Path);
                xml.WriteElementString("title", Clean(entry.Title));
                xml.WriteElementString("updated", DateWords.Iso(entry.At));
                WriteLink(xml, "alternate", root + entry.Path);
                xml.WriteElementString("summary", Clean(entry.Summary));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return text.ToString();
    }

    /// <summary>Text without the characters that XML refuses.</summary>
    public static string Clean(string words) =>
        string.Concat(words.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));

    private static string Newest(FeedContent feed) =>
        DateWords.Iso(
            feed.Entries.Count == 0 ? DateTimeOffset.UnixEpoch : feed.Entries.Max(e => e.At)
        );

    private static void WriteLink(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
