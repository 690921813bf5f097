using Notch.Tests.Support;

namespace Notch.Tests.Mentions;

/// <summary>
/// Cases as plain text: a line at the margin is a text, the lines indented below it are what is expected; "@" sets what
/// holds for the cases after it, "#" is a comment. A page of docs holds such cases in fenced blocks.
/// </summary>
internal static class CaseFile
{
    internal sealed record Case(string Place, string Setting, string Text, string Expected);

    /// <summary>The cases of a file beside these tests.</summary>
    public static IEnumerable<Case> Table(string name) =>
        Read(name, File.ReadAllLines(Repository.PathTo("tests", "Notch.Tests", "Mentions", name)));

    /// <summary>The cases in the fenced blocks of that kind on a page of docs.</summary>
    public static IEnumerable<Case> Page(string name, string kind)
    {
        string[] lines = File.ReadAllLines(Repository.PathTo("docs", name));
        bool isIn = false;
        for (int i = 0; i < lines.Length; i++)
        {
            bool isFence = lines[i].StartsWith("```", StringComparison.Ordinal);
            isIn = isFence ? lines[i] == "```" + kind : isIn;
            lines[i] = isIn && !isFence ? lines[i] : "";
        }
        return Read("docs/" + name, lines);
    }

    private static IEnumerable<Case> Read(string file, string[] lines)
    {
        string setting = "";
        string? text = null;
        int at = 0;
        var expected = new List<string>();
        for (int i = 0; i <= lines.Length; i++)
        {
            string line = i < lines.Length ? lines[i] : "";
            if (line.StartsWith(' '))
            {
                expected.Add(line.Trim());
                continue;
            }
            if (text is not null)
            {
                yield return new Case($"{file}:{at}", setting, text, string.Join('\n', expected));
                text = null;
                expected.Clear();
            }
            if (line.StartsWith('@'))
            {
                setting = line[1..];
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                text = line;
                at = i + 1;
            }
        }
    }
}
