namespace Notch.Desk.Comments.Spam;

/// <summary>The filter's plain-text files, embedded in the assembly.</summary>
internal static class SpamResource
{
    /// <summary>Lines of a file without comments and empty lines, trimmed at their end.</summary>
    /// <param name="name">"signs.txt".</param>
    public static List<string> Lines(string name)
    {
        using var stream = typeof(SpamResource).Assembly.GetManifestResourceStream(
            "comments/" + name
        )!;
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                lines.Add(line.TrimEnd());
            }
        }
        return lines;
    }
}
