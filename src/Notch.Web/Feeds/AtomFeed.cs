using System.Text;
using System.Xml;
using Notch.Web.Words;

namespace Notch.Web.Feeds;

/// <summary>Writes an Atom feed (RFC 4287). What XML cannot hold is left out of texts.</summary>
/// <param name="root">"https://news.example", before every address.</param>
/// <param name="self">Address of the feed.</param>
/// <param name="page">Address of the page that shows the same.</param>
/// <param name="title">Title of the feed.</param>
internal sealed class AtomFeed(string root, string self, string page, string title)
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    private readonly List<(
        string Address,
        string Title,
        DateTimeOffset At,
        string Summary
    )> _entries = [];

    /// <summary>How XML is written: without a declaration, since it is made as text.</summary>
    public static XmlWriterSettings Settings { get; } =
        new() { Indent = true, OmitXmlDeclaration = true };

    /// <summary>Adds an entry; its id is its address.</summary>
    public void Add(string address, string entryTitle, DateTimeOffset at, string summary) =>
        _entries.Add((address, Clean(entryTitle), at, Clean(summary)));

    /// <summary>The feed as XML.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, Settings))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("id", root + self);
            xml.WriteElementString("title", Clean(title));
            xml.WriteElementString("updated", Newest());
            WriteLink(xml, "self", self);
            WriteLink(xml, "alternate", page);
            xml.WriteStartElement("author");
            xml.WriteElementString("name", Clean(title));
            xml.WriteEndElement();
            foreach (var (address, entryTitle, at, summary) in _entries)
            {
                xml.WriteStartElement("entry");
                xml.WriteElementString("id", root + address);
                xml.WriteElementString("title", entryTitle);
                xml.WriteElementString("updated", DateWords.Iso(at));
                WriteLink(xml, "alternate", address);
                xml.WriteElementString("summary", summary);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return text.ToString();
    }

    private string Newest() =>
        DateWords.Iso(_entries.Count == 0 ? DateTimeOffset.UnixEpoch : _entries.Max(e => e.At));

    private void WriteLink(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", root + address);
        xml.WriteEndElement();
    }

    private static string Clean(string words) =>
        string.Concat(words.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
