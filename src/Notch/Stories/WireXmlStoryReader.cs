using System.Xml;
using System.Xml.Linq;

namespace Notch.Stories;

/// <summary>One story in NITF, or in a NewsML-G2 item that carries NITF or XHTML.</summary>
internal static class WireXmlStoryReader
{
    /// <summary>No network, no entities of the file's own.</summary>
    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 0,
    };

    /// <summary>Null when the XML is damaged or holds no text.</summary>
    public static StoryDraft? Read(string xml)
    {
        try
        {
            using var text = new StringReader(xml);
            using var reader = XmlReader.Create(text, Safe);
            return OfRoot(XDocument.Load(reader).Root!);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static StoryDraft? OfRoot(XElement root)
    {
        var item = First(root, "newsItem") ?? root;
        var body = First(item, "body.content") ?? First(First(item, "inlineXML") ?? item, "body");
        if (body is null)
        {
            return null;
        }
        var lines = new List<StoryLine>();
        AddLines(body, lines);
        string? located = Words(First(First(item, "body.head") ?? item, "dateline"));
        return new StoryDraft
        {
            Title =
                Words(First(item, "hl1"))
                ?? Words(First(item, "headline"))
                ?? Words(First(item, "title")),
            Section =
                Words(First(item, "subject"), "name")
                ?? Attribute(First(item, "tobject.subject"), "tobject.subject.type"),
            Byline = Byline.Trim(Words(First(item, "byline")) ?? Words(First(item, "by"))),
            Dateline = located ?? Words(First(item, "located"), "name"),
            Agency = Words(First(item, "distributor")),
            Outlet =
                Words(First(item, "provider"), "name")
                ?? Words(First(item, "copyrightHolder"), "name"),
            Language = Attribute(First(item, "language"), "tag") ?? Attribute(item, "lang"),
            Published = Date(
                item,
                ("contentCreated", null),
                ("date.issue", "norm"),
                ("date.release", "norm"),
                ("versionCreated", null)
            ),
            Modified = Date(item, ("contentModified", null), ("versionCreated", null)),
            Lines = lines,
        };
    }

    private static void AddLines(XElement body, List<StoryLine> lines)
    {
        foreach (var element in body.Elements())
        {
            ParagraphKind? kind = element.Name.LocalName switch
            {
                "p" or "pre" => ParagraphKind.Paragraph,
                "hl2" or "h1" or "h2" or "h3" or "h4" => ParagraphKind.Subheading,
                "li" => ParagraphKind.List,
                "bq" or "blockquote" => ParagraphKind.Quote,
                "media-caption" or "figcaption" => ParagraphKind.Caption,
                _ => null,
            };
            if (kind is null)
            {
                AddLines(element, lines);
            }
            else if (StoryText.Clean(element.Value) is { Length: > 0 } text)
            {
                lines.Add(new StoryLine(text, kind.Value));
            }
        }
    }

    private static XElement? First(XElement root, string name) =>
        root.DescendantsAndSelf().FirstOrDefault(e => e.Name.LocalName == name);

    /// <summary>Words of an element, or of the first of its children with a name.</summary>
    private static string? Words(XElement? element, string? child = null) =>
        StoryText.CleanOrNull(
            (
                child is null
                    ? element
                    : element?.Elements().FirstOrDefault(e => e.Name.LocalName == child)
            )?.Value
        );

    private static string? Attribute(XElement? element, string name) =>
        element?.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;

    private static DateTimeOffset? Date(
        XElement item,
        params ReadOnlySpan<(string Element, string? Attribute)> places
    )
    {
        foreach (var (name, attribute) in places)
        {
            var element = First(item, name);
            if (
                NewsDate.Read(attribute is null ? element?.Value : Attribute(element, attribute)) is
                { } date
            )
            {
                return date;
            }
        }
        return null;
    }
}
