using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Notch.Desk.Comments.Exchange;

/// <summary>Comments in WordPress's export format, WXR 1.2. Pingbacks and trackbacks are left out.</summary>
public static class WxrComments
{
    private const string Time = "yyyy-MM-dd HH:mm:ss";
    private const string OwnId = "notch_id";

    private static readonly XNamespace Wp = "http://wordpress.org/export/1.2/";

    /// <summary>Comments of a file, one story after another.</summary>
    /// <param name="stream">The file.</param>
    /// <exception cref="XmlException">The file is no XML.</exception>
    public static IEnumerable<ExchangedComment> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = XmlReader.Create(stream, ExchangeXml.Safe);
        string site = "";
        while (!reader.EOF)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "base_site_url" })
            {
                site = reader.ReadElementContentAsString();
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "item" })
            {
                foreach (var comment in Comments((XElement)XNode.ReadFrom(reader), site))
                {
                    yield return comment;
                }
            }
            else
            {
                reader.Read();
            }
        }
    }

    /// <summary>Writes comments as a WXR file; comments of one story must stand together.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="site">Address of the site.</param>
    /// <param name="comments">The comments.</param>
    public static void Write(Stream stream, string site, IEnumerable<ExchangedComment> comments)
    {
        ArgumentNullException.ThrowIfNull(comments);
        var all = comments.ToList();
        var numbers = all.Select((c, i) => (c.Id, Number: i + 1))
            .ToDictionary(c => c.Id, c => c.Number, StringComparer.Ordinal);
        var items = all.GroupBy(c => c.StoryUrl, StringComparer.Ordinal)
            .Select(
                (story, i) =>
                    new XElement(
                        "item",
                        new XElement("title", story.First().StoryTitle ?? story.Key),
                        new XElement("link", story.Key),
                        new XElement(Wp + "post_id", i + 1),
                        new XElement(Wp + "post_type", "post"),
                        new XElement(Wp + "status", "publish"),
                        story.Select(c => Element(c, numbers))
                    )
            );
        var document = new XElement(
            "rss",
            new XAttribute("version", "2.0"),
            new XAttribute(XNamespace.Xmlns + "wp", Wp.NamespaceName),
            new XElement(
                "channel",
                new XElement("title", site),
                new XElement("link", site),
                new XElement(Wp + "wxr_version", "1.2"),
                new XElement(Wp + "base_site_url", site),
                items
            )
        );
        document.Save(stream);
    }

    private static XElement Element(ExchangedComment comment, Dictionary<string, int> numbers) =>
        new(
            Wp + "comment",
            new XElement(Wp + "comment_id", numbers[comment.Id]),
            new XElement(Wp + "comment_author", ExchangeXml.Clean(comment.Author)),
            new XElement(Wp + "comment_author_email", comment.Mail),
            new XElement(Wp + "comment_author_url", comment.Website),
            new XElement(Wp + "comment_author_IP"),
            new XElement(Wp + "comment_date_gmt", Stamp(comment.Posted)),
            new XElement(
                Wp + "comment_content",
                ExchangeXml.Clean(PlainMessage.ToHtml(comment.Body))
            ),
            new XElement(
                Wp + "comment_approved",
                comment.Status switch
                {
                    ExchangeStatus.Published => "1",
                    ExchangeStatus.Held => "0",
                    ExchangeStatus.Spam => "spam",
                    _ => "trash",
                }
            ),
            new XElement(Wp + "comment_type", "comment"),
            new XElement(
                Wp + "comment_parent",
                comment.Parent is { } parent ? numbers.GetValueOrDefault(parent) : 0
            ),
            new XElement(
                Wp + "commentmeta",
                new XElement(Wp + "meta_key", OwnId),
                new XElement(Wp + "meta_value", comment.Id)
            )
        );

    private static IEnumerable<ExchangedComment> Comments(XElement item, string site)
    {
        string url = (string?)item.Element("link") ?? "";
        string? title = (string?)item.Element("title");
        var wanted = item.Elements()
            .Where(e => e.Name.LocalName == "comment")
            .Where(e => Part(e, "comment_type") is "" or "comment")
            .ToList();
        var ids = wanted.ToDictionary(
            c => Part(c, "comment_id"),
            c => Own(c) ?? ExchangeId.Of("wxr " + site, Part(c, "comment_id")),
            StringComparer.Ordinal
        );
        foreach (var comment in wanted)
        {
            if (
                !DateTimeOffset.TryParseExact(
                    Part(comment, "comment_date_gmt"),
                    Time,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out var posted
                )
            )
            {
                continue;
            }
            yield return new ExchangedComment
            {
                Id = ids[Part(comment, "comment_id")],
                StoryUrl = url.Trim(),
                StoryTitle = title,
                Parent = ids.GetValueOrDefault(Part(comment, "comment_parent")),
                Author = Part(comment, "comment_author") is { Length: > 0 } name ? name : "Unnamed",
                Mail = ExchangeXml.OrNull(Part(comment, "comment_author_email")),
                Website = ExchangeXml.OrNull(Part(comment, "comment_author_url")),
                Body = PlainMessage.Of(Part(comment, "comment_content")),
                Posted = posted,
                Status = Part(comment, "comment_approved") switch
                {
                    "1" => ExchangeStatus.Published,
                    "spam" => ExchangeStatus.Spam,
                    "trash" => ExchangeStatus.Removed,
                    _ => ExchangeStatus.Held,
                },
            };
        }
    }

    private static string? Own(XElement comment) =>
        comment
            .Elements()
            .Where(e => e.Name.LocalName == "commentmeta" && Part(e, "meta_key") == OwnId)
            .Select(e => Part(e, "meta_value"))
            .FirstOrDefault();

    private static string Part(XElement element, string name) =>
        element.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim() ?? "";

    private static string Stamp(DateTimeOffset time) =>
        time.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture);
}
