using System.Text.RegularExpressions;

namespace Notch.Stories;

/// <summary>Tells a page's format by its first words; media types and file names lie too often to be asked first.</summary>
internal static partial class PageFormats
{
    private const int HeadLength = 2000;

    public static PageFormat Of(Page page, string text)
    {
        string head = text[..Math.Min(text.Length, HeadLength)];
        bool named =
            page.MediaType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true
            || page.MediaType?.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase)
                == true;
        return JsonHead().IsMatch(head) ? PageFormat.Json
            : WireHead().IsMatch(head) ? PageFormat.WireXml
            : HtmlHead().IsMatch(head)
            || (named && head.Contains('<', StringComparison.Ordinal))
            || Tags().Count(head) >= 3
                ? PageFormat.Html
            : PageFormat.PlainText;
    }

    [GeneratedRegex(
        @"^\s*\{\s*(?:""|\})",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex JsonHead();

    [GeneratedRegex(
        @"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<!DOCTYPE\s+nitf[^>]*>\s*)*<(?:\w+:)?(?:nitf|newsItem|newsMessage)\b",
        RegexOptions.CultureInvariant | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex WireHead();

    [GeneratedRegex(
        @"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|div|p|h1|meta|title|section|main)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex HtmlHead();

    [GeneratedRegex(
        @"</?(?:p|div|br|span|a|h[1-6]|li|ul|article|section|meta|link|script|strong|em|b|i)\b[^<>]*>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex Tags();
}
