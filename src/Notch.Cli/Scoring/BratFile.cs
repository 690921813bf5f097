using System.Globalization;
using Notch.Text;

namespace Notch.Cli.Scoring;

/// <summary>An article with its attributions in brat's stand-off form.</summary>
/// <param name="Text">The article.</param>
/// <param name="Attributions">Who says what by which words, in file order.</param>
internal sealed record BratFile(string Text, IReadOnlyList<BratFile.Attribution> Attributions)
{
    /// <summary>One attribution; each part may be in pieces, and source or cue may be missing.</summary>
    internal sealed record Attribution(
        IReadOnlyList<TextSpan> Source,
        IReadOnlyList<TextSpan> Cue,
        IReadOnlyList<TextSpan> Content
    );

    /// <summary>Reads a pair of files; throws NX623 when a line of the annotation makes no sense.</summary>
    public static BratFile Read(string textPath, string annotationPath)
    {
        string text = File.ReadAllText(textPath);
        int[] units = Units(text);
        var spans = new Dictionary<string, List<TextSpan>>(StringComparer.Ordinal);
        var events = new List<string>();
        int number = 0;
        foreach (string line in File.ReadLines(annotationPath))
        {
            number++;
            string[] fields = line.Split('\t');
            if (line.StartsWith('T') && fields.Length >= 2)
            {
                spans[fields[0]] = Spans(fields[1], units, annotationPath, number);
            }
            else if (line.StartsWith('E') && fields.Length >= 2)
            {
                events.Add(fields[1]);
            }
        }
        // A line may name spans that stand further down.
        var attributions = events
            .Select(e => new Attribution(
                Of(e, "Source", spans),
                Of(e, "Cue", spans),
                Of(e, "Content", spans)
            ))
            .ToList();
        return new BratFile(text, attributions);
    }

    /// <summary>Annotations count code points, the library UTF-16 units: the offset of each code point.</summary>
    private static int[] Units(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (int i = 0; i < text.Length; i++)
        {
            units.Add(i);
            if (char.IsHighSurrogate(text[i]))
            {
                i++;
            }
        }
        units.Add(text.Length);
        return [.. units];
    }

    private static List<TextSpan> Spans(string field, int[] units, string path, int line)
    {
        var spans = new List<TextSpan>();
        foreach (
            string pair in field[(field.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(';')
        )
        {
            string[] ends = pair.Split(' ');
            if (
                ends.Length != 2
                || !int.TryParse(
                    ends[0],
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out int start
                )
                || !int.TryParse(
                    ends[1],
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out int end
                )
                || end >= units.Length
            )
            {
                throw new CliException(
                    "NX623",
                    $"{path}:{line}: '{pair}' is no span of the text; expected 'start end'"
                );
            }
            spans.Add(new TextSpan(units[start], units[end]));
        }
        return spans;
    }

    private static List<TextSpan> Of(
        string field,
        string label,
        Dictionary<string, List<TextSpan>> spans
    )
    {
        var found = new List<TextSpan>();
        foreach (string part in field.Split(' '))
        {
            int colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && part[..colon].TrimEnd("0123456789".ToCharArray()) == label)
            {
                found.AddRange(spans.GetValueOrDefault(part[(colon + 1)..], []));
            }
        }
        return found;
    }
}
