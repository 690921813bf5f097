using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Notch.Stories;

/// <summary>Looks parts up in a page by an outlet's layout, then by the generic one.</summary>
internal sealed class HtmlParts(IHtmlDocument document, OutletLayout layout, OutletLayout generic)
{
    /// <summary>Elements of a part, by the outlet's selectors first; in the order of the selectors.</summary>
    public IEnumerable<IElement> Elements(string part)
    {
        var selectors =
            layout == generic ? generic.For(part) : [.. layout.For(part), .. generic.For(part)];
        return selectors.SelectMany(s => document.QuerySelectorAll(s));
    }

    /// <summary>Words of each element of a part that has any.</summary>
    public IEnumerable<string> All(string part) =>
        Elements(part).Select(e => StoryText.Clean(e.TextContent)).Where(t => t.Length > 0);

    /// <summary>The first words of a part.</summary>
    public string? First(string part) => All(part).FirstOrDefault();

    /// <summary>The first words that the outlet's own layout finds; null when it is the generic one or finds none.</summary>
    public string? Own(string part) =>
        layout == generic
            ? null
            : layout
                .For(part)
                .SelectMany(s => document.QuerySelectorAll(s))
                .Select(e => StoryText.Clean(e.TextContent))
                .FirstOrDefault(t => t.Length > 0);

    /// <summary>The first date of a part, in the machine's form where there is one.</summary>
    public DateTimeOffset? Date(string part)
    {
        foreach (var element in Elements(part))
        {
            var date =
                NewsDate.Read(element.GetAttribute("datetime") ?? element.GetAttribute("content"))
                ?? NewsDate.Read(StoryText.Clean(element.TextContent));
            if (date is not null)
            {
                return date;
            }
        }
        return null;
    }
}
