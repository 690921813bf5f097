using Notch.Events;
using Notch.Lexicons;
using Notch.Text;

namespace Notch.Tests.Events;

/// <summary>Runs the fenced examples of docs/codebook.</summary>
public sealed class CodebookTests
{
    private static readonly Lazy<VerbExampleChecker> Checker = new(() =>
        new(StoryReader.Shipped())
    );

    public static TheoryData<string, string, string> Examples()
    {
        var data = new TheoryData<string, string, string>();
        string root = FindRoot();
        foreach (
            string path in Directory
                .EnumerateFiles(Path.Combine(root, "docs", "codebook"), "*.md")
                .Order(StringComparer.Ordinal)
        )
        {
            string[] lines = File.ReadAllLines(path);
            bool inside = false;
            for (int i = 0; i < lines.Length; i++)
            {
                if (lines[i].StartsWith("```", StringComparison.Ordinal))
                {
                    inside = lines[i] == "```events";
                }
                else if (inside && !lines[i].StartsWith(' '))
                {
                    data.Add($"{Path.GetFileName(path)}:{i + 1}", lines[i], lines[i + 1].Trim());
                }
            }
        }
        return data;
    }

    [Theory, MemberData(nameof(Examples))]
    public void CodesAsTheCodebookSays(string place, string sentence, string expected)
    {
        var errors = new List<LexiconError>();
        string[] words = expected.Split(' ', 2);
        var position = new TextPosition(1, 1);
        var line = new LexiconLine(
            place,
            position,
            "+",
            sentence,
            [new LexiconLine(place, position, words[0], words.Length == 2 ? words[1] : "", [])]
        );
        var example = ExampleParser.Read(
            line,
            type: null,
            mode: null,
            EventTypes.Load(LexiconText.Shipped()),
            errors
        );
        Assert.Empty(errors);
        var events = Checker.Value.Read(sentence, example!.Published).Events;
        Assert.True(
            events.Any(example.Expected[0].Accepts),
            string.Join("; ", events.Select(VerbExampleChecker.Describe))
        );
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Notch.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }
        return folder
            ?? throw new InvalidOperationException("Notch.slnx not found above the tests");
    }
}
