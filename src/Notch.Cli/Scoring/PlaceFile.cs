using System.Globalization;
using Notch.Text;

namespace Notch.Cli.Scoring;

/// <summary>Names of places marked in brat's stand-off form, their GeoNames ids in notes.</summary>
internal static class PlaceFile
{
    /// <summary>One name: its words, label, and what its note says: an id, or "latitude, longitude".</summary>
    internal sealed record Name(TextSpan Span, string Label, string Note);

    /// <summary>The names of a file that have a note, in text order.</summary>
    /// <param name="path">The annotation.</param>
    /// <param name="text">The article.</param>
    public static List<Name> Read(string path, string text)
    {
        var units = new List<int>(text.Length + 1);
        for (int i = 0; i < text.Length; i++)
        {
            units.Add(i);
            i += char.IsHighSurrogate(text[i]) ? 1 : 0;
        }
        units.Add(text.Length);
        var names = new Dictionary<string, Name>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(path))
        {
            string[] fields = line.Split('\t');
            string[] parts = fields.Length > 1 ? fields[1].Split(' ') : [];
            if (
                line.StartsWith('T')
                && parts.Length == 3
                && int.TryParse(
                    parts[1],
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out int start
                )
                && int.TryParse(
                    parts[2],
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out int end
                )
                && end < units.Count
            )
            {
                names[fields[0]] = new Name(new TextSpan(units[start], units[end]), parts[0], "");
            }
            else if (
                line.StartsWith('#')
                && parts.Length > 1
                && fields.Length > 2
                && names.TryGetValue(parts[1], out var name)
            )
            {
                names[parts[1]] = name with { Note = fields[2].Trim() };
            }
        }
        return [.. names.Values.Where(n => n.Note.Length > 0).OrderBy(n => n.Span.Start)];
    }
}
