using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Notch.Desk.Comments.Exchange;

/// <summary>Comments in the XML that Disqus exports.</summary>
public static class DisqusComments
{
    private const string Time = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private static readonly XNamespace Main = "http://disqus.com";
    private static readonly XNamespace Dsq = "http://disqus.com/disqus-internals";

    /// <summary>Comments of a file, in its order.</summary>
    /// <param name="stream">The file.</param>
    /// <exception cref="XmlException">The file is no XML.</exception>
    public static IEnumerable<ExchangedComment> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = XmlReader.Create(stream, ExchangeXml.Safe);
        var threads = new Dictionary<string, (string Url, string? Title)>(StringComparer.Ordinal);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        while (!reader.EOF)
        {
            // Threads and posts stand right below the root; their references of the same names do not.
            if (reader is { NodeType: XmlNodeType.Element, Depth: 1, LocalName: "thread" })
            {
                var thread = (XElement)XNode.ReadFrom(reader);
                threads[Id(thread)] = (Part(thread, "link"), Part(thread, "title"));
            }
            else if (reader is { NodeType: XmlNodeType.Element, Depth: 1, LocalName: "post" })
            {
                if (Comment((XElement)XNode.ReadFrom(reader), threads, ids) is { } comment)
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

    /// <summary>Writes comments as Disqus does.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="comments">The comments.</param>
    public static void Write(Stream stream, IEnumerable<ExchangedComment> comments)
    {
        ArgumentNullException.ThrowIfNull(comments);
        var all = comments.ToList();
        var threads = all.GroupBy(c => c.StoryUrl, StringComparer.Ordinal)
            .Select((g, i) => (Url: g.Key, Number: i + 1, Title: g.First().StoryTitle ?? g.Key))
            .ToList();
        var numbers = threads.ToDictionary(t => t.Url, t => t.Number, StringComparer.Ordinal);
        var document = new XElement(
            Main + "disqus",
            new XAttribute(XNamespace.Xmlns + "dsq", Dsq.NamespaceName),
            threads.Select(t => new XElement(
                Main + "thread",
                new XAttribute(Dsq + "id", t.Number),
                new XElement(Main + "link", t.Url),
                new XElement(Main + "title", t.Title)
            )),
            all.Select(c => Element(c, numbers[c.StoryUrl]))
        );
        document.Save(stream);
    }

    private static XElement Element(ExchangedComment comment, int thread) =>
        new(
            Main + "post",
            new XAttribute(Dsq + "id", comment.Id),
            new XElement(Main + "id", comment.Id),
            new XElement(Main + "message", ExchangeXml.Clean(PlainMessage.ToHtml(comment.Body))),
            new XElement(
                Main + "createdAt",
                comment.Posted.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture)
            ),
            new XElement(Main + "isDeleted", comment.Status == ExchangeStatus.Removed),
            new XElement(Main + "isSpam", comment.Status == ExchangeStatus.Spam),
            new XElement(Main + "isApproved", comment.Status == ExchangeStatus.Published),
            new XElement(
                Main + "author",
                new XElement(Main + "name", ExchangeXml.Clean(comment.Author)),
                new XElement(Main + "email", comment.Mail),
                new XElement(Main + "link", comment.Website)
            ),
            new XElement(Main + "thread", new XAttribute(Dsq + "id", thread)),
            comment.Parent is null
                ? null
                : new XElement(Main + "parent", new XAttribute(Dsq + "id", comment.Parent))
        );

    private static ExchangedComment? Comment(
        XElement post,
        Dictionary<string, (string Url, string? Title)> threads,
        Dictionary<string, string> ids
    )
    {
        string id = Part(post, "id") is { Length: 16 } own
            ? own
            : ExchangeId.Of("disqus", Id(post));
        ids[Id(post)] = id;
        if (
            !DateTimeOffset.TryParseExact(
                Part(post, "createdAt"),
                Time,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var posted
            )
        )
        {
            return null;
        }
        var (url, title) = threads.GetValueOrDefault(Id(post.Element(Main + "thread")), ("", null));
        var author = post.Element(Main + "author");
        bool isApproved = !string.Equals(
            Part(post, "isApproved"),
            "false",
            StringComparison.OrdinalIgnoreCase
        );
        return new ExchangedComment
        {
            Id = id,
            StoryUrl = url,
            StoryTitle = title,
            Parent = ids.GetValueOrDefault(Id(post.Element(Main + "parent"))),
            Author = Part(author, "name") is { Length: > 0 } name ? name : "Unnamed",
            Mail = ExchangeXml.OrNull(Part(author, "email")),
            Website = ExchangeXml.OrNull(Part(author, "link")),
            Body = PlainMessage.Of(Part(post, "message")),
            Posted = posted,
            Status =
                Part(post, "isSpam") == "true" ? ExchangeStatus.Spam
                : Part(post, "isDeleted") == "true" ? ExchangeStatus.Removed
                : isApproved ? ExchangeStatus.Published
                : ExchangeStatus.Held,
        };
    }

    private static string Id(XElement? element) => (string?)element?.Attribute(Dsq + "id") ?? "";

    private static string Part(XElement? element, string name) =>
        element?.Element(Main + name)?.Value.Trim() ?? "";
}
