using System.Text;
using AngleSharp.Dom;

namespace Notch.Stories;

/// <summary>Takes a web page apart into blocks of words, in order. Scripts, forms, menus and hidden parts are left out.</summary>
internal sealed class HtmlBlockReader
{
    /// <summary>Deeper nesting is damage or an attack; what lies below is read as part of its parent.</summary>
    private const int MaxDepth = 300;

    private readonly List<HtmlBlock> _blocks = [];
    private readonly StringBuilder _words = new();
    private int _linkLength;
    private IElement _element;
    private ParagraphKind _kind;

    private HtmlBlockReader(IElement root) => _element = root;

    /// <summary>The blocks below an element.</summary>
    /// <param name="root">The body, or the part of it to read.</param>
    /// <param name="isDropped">Elements to leave out, with all that they hold.</param>
    public static List<HtmlBlock> Read(IElement root, Func<IElement, bool> isDropped)
    {
        var reader = new HtmlBlockReader(root);
        reader.Walk(root, isDropped, inLink: false, depth: 0);
        reader.Close();
        return reader._blocks;
    }

    private void Walk(IElement element, Func<IElement, bool> isDropped, bool inLink, int depth)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
            {
                Append(text.Data, inLink);
            }
            else if (node is IElement child && !IsSilent(child) && !isDropped(child))
            {
                string name = child.LocalName;
                if (depth >= MaxDepth)
                {
                    Append(child.TextContent, inLink);
                }
                else if (name == "br")
                {
                    Break(child);
                }
                else if (!IsBlock(name))
                {
                    Walk(child, isDropped, inLink || name == "a", depth + 1);
                }
                else
                {
                    var (outer, kind) = (_element, _kind);
                    Close();
                    (_element, _kind) = (child, KindOf(name, kind));
                    Walk(child, isDropped, inLink, depth + 1);
                    Close();
                    (_element, _kind) = (outer, kind);
                }
            }
        }
    }

    /// <summary>One line break is a blank; two make a new paragraph, as pages without "p" elements write it.</summary>
    private void Break(IElement br)
    {
        var next = br.NextSibling;
        while (next is IText text && string.IsNullOrWhiteSpace(text.Data))
        {
            next = next.NextSibling;
        }
        if (next is IElement { LocalName: "br" })
        {
            Close();
        }
        else
        {
            _words.Append('\n');
        }
    }

    private void Append(string text, bool inLink)
    {
        _words.Append(text);
        if (inLink)
        {
            _linkLength += StoryText.Letters(text) == 0 ? 0 : text.Trim().Length;
        }
    }

    private void Close()
    {
        string text = StoryText.Clean(_words.ToString());
        if (text.Length > 0)
        {
            _blocks.Add(new HtmlBlock(_element, text, Math.Min(_linkLength, text.Length), _kind));
        }
        _words.Clear();
        _linkLength = 0;
    }

    private static ParagraphKind KindOf(string name, ParagraphKind outer) =>
        name switch
        {
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => ParagraphKind.Subheading,
            "figcaption" or "caption" => ParagraphKind.Caption,
            "blockquote" => ParagraphKind.Quote,
            "li" or "dd" or "dt" => ParagraphKind.List,
            "aside" => ParagraphKind.Paragraph,
            _ => outer,
        };

    private static bool IsSilent(IElement element) =>
        element.LocalName
            is "script"
                or "style"
                or "noscript"
                or "template"
                or "iframe"
                or "svg"
                or "math"
                or "button"
                or "input"
                or "select"
                or "textarea"
                or "nav"
                or "object"
                or "embed"
                or "canvas"
                or "audio"
                or "video"
                or "dialog"
                or "menu"
                or "head"
                or "map"
                or "label"
        || element.HasAttribute("hidden")
        || IsHidden(element.GetAttribute("style"));

    private static bool IsHidden(string? style) =>
        style is not null
        && (
            style.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || style.Contains("display: none", StringComparison.OrdinalIgnoreCase)
            || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)
        );

    private static bool IsBlock(string name) =>
        name
            is "p"
                or "div"
                or "section"
                or "article"
                or "main"
                or "aside"
                or "header"
                or "footer"
                or "h1"
                or "h2"
                or "h3"
                or "h4"
                or "h5"
                or "h6"
                or "ul"
                or "ol"
                or "li"
                or "dl"
                or "dt"
                or "dd"
                or "table"
                or "tr"
                or "td"
                or "th"
                or "tbody"
                or "thead"
                or "tfoot"
                or "caption"
                or "blockquote"
                or "pre"
                or "figure"
                or "figcaption"
                or "hr"
                or "address"
                or "details"
                or "summary"
                or "center"
                or "fieldset"
                or "body"
                or "html"
                or "form"
                or "amp-ad"
                or "hgroup";
}
