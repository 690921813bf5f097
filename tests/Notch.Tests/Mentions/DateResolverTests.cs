using System.Globalization;
using Notch.Lexicons;
using Notch.Mentions;
using Notch.Tests.Support;

namespace Notch.Tests.Mentions;

public sealed class DateResolverTests
{
    private static readonly DateResolver Resolver = new(DateLexicon.Load(LexiconText.Shipped()));

    /// <summary>Rows of Dates.txt: line, the story's date, the sentence, and the lines below it.</summary>
    public static TheoryData<int, string, string, string> Cases()
    {
        var cases = new TheoryData<int, string, string, string>();
        string story = "";
        string? sentence = null;
        int at = 0;
        var expected = new List<string>();
        int number = 0;
        string path = Repository.PathTo("tests", "Notch.Tests", "Mentions", "Dates.txt");
        foreach (string line in File.ReadLines(path).Append(""))
        {
            number++;
            if (line.StartsWith(' '))
            {
                expected.Add(line.Trim());
                continue;
            }
            if (sentence is not null)
            {
                cases.Add(at, story, sentence, string.Join('\n', expected));
                sentence = null;
                expected.Clear();
            }
            if (line.StartsWith('@'))
            {
                story = line[1..];
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                sentence = line;
                at = number;
            }
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void ReadsTheTimesOfATable(int line, string story, string sentence, string expected)
    {
        DateOnly? date =
            story == "none" ? null : DateOnly.Parse(story, CultureInfo.InvariantCulture);
        var document = PlainDocument.Of(sentence);
        var found = Resolver.Resolve(document, date);
        string[] wanted = expected.Split('\n');
        var shown = found.Select(
            (d, i) =>
            {
                string want = i < wanted.Length ? wanted[i] : "";
                string text = document.TextOf(d.Tokens) + " = " + d.Value;
                if (want.Contains('(', StringComparison.Ordinal))
                {
                    text += string.Create(
                        CultureInfo.InvariantCulture,
                        $" ({d.Start:yyyy-MM-dd}..{d.End:yyyy-MM-dd})"
                    );
                }
                return d.Kind == DateKind.Date
                    ? text
                    : $"{text} {d.Kind.ToString().ToLowerInvariant()}";
            }
        );
        string actual = string.Join('\n', shown.DefaultIfEmpty("-"));
        Assert.True(
            expected == actual,
            $"Dates.txt:{line}: {sentence}\n{expected}\nbut read\n{actual}"
        );
    }

    [Fact]
    public void TheTableHoldsManyCases() =>
        Assert.True(Cases().Count >= 80, $"{Cases().Count} cases");
}
