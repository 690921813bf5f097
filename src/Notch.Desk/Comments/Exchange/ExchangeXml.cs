using System.Xml;

namespace Notch.Desk.Comments.Exchange;

/// <summary>What both formats need of XML.</summary>
internal static class ExchangeXml
{
    /// <summary>No document types, so no entities to expand, and nothing fetched.</summary>
    public static XmlReaderSettings Safe { get; } =
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreWhitespace = true,
            CheckCharacters = false,
        };

    /// <summary>A text without characters that XML cannot hold.</summary>
    public static string Clean(string text) =>
        text.All(XmlConvert.IsXmlChar) || IsPaired(text)
            ? text
            : string.Concat(text.EnumerateRunes().Where(IsXml).Select(r => r.ToString()));

    public static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static bool IsPaired(string text) => text.EnumerateRunes().All(IsXml);

    private static bool IsXml(System.Text.Rune rune) =>
        rune.Value
            is '\t'
                or '\n'
                or '\r'
                or (>= 0x20 and <= 0xd7ff)
                or (>= 0xe000 and not 0xfffe and not 0xffff);
}
