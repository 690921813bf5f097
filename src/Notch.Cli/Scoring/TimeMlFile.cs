using System.Globalization;
using System.Text;
using System.Xml;

namespace Notch.Cli.Scoring;

/// <summary>A TimeML article: its text, its creation date, and the times marked in it.</summary>
/// <param name="Text">The words of the TEXT element.</param>
/// <param name="Created">The document creation time's day; null when it gives none.</param>
/// <param name="Times">TIMEX3 elements inside the text, in order.</param>
internal sealed record TimeMlFile(
    string Text,
    DateOnly? Created,
    IReadOnlyList<(int Start, int End, string Type, string Value)> Times
)
{
    /// <summary>Reads one file; throws NX622 when it is no TimeML.</summary>
    public static TimeMlFile Read(string path)
    {
        var text = new StringBuilder();
        var times = new List<(int, int, string, string)>();
        var open = new Stack<(int Start, string Type, string Value)>();
        DateOnly? created = null;
        bool isText = false;
        try
        {
            using var reader = XmlReader.Create(path);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.Name == "TEXT")
                {
                    isText = true;
                }
                else if (reader.NodeType == XmlNodeType.EndElement && reader.Name == "TEXT")
                {
                    isText = false;
                }
                else if (reader.NodeType == XmlNodeType.Element && reader.Name == "TIMEX3")
                {
                    string value = reader.GetAttribute("value") ?? "";
                    created ??=
                        reader.GetAttribute("functionInDocument") == "CREATION_TIME"
                            ? Day(value)
                            : null;
                    open.Push((text.Length, reader.GetAttribute("type") ?? "", value));
                }
                else if (reader.NodeType == XmlNodeType.EndElement && reader.Name == "TIMEX3")
                {
                    var (start, type, value) = open.Pop();
                    if (isText)
                    {
                        times.Add((start, text.Length, type, value));
                    }
                }
                else if (isText && reader.HasValue)
                {
                    text.Append(reader.Value);
                }
            }
        }
        catch (XmlException e)
        {
            throw new CliException("NX622", $"{path}: no TimeML: {e.Message}");
        }
        return new TimeMlFile(text.ToString(), created, times);
    }

    private static DateOnly? Day(string value) =>
        DateOnly.TryParseExact(
            value.Length > 10 ? value[..10] : value,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
}
