using System.Globalization;
using Notch.Lexicons;
using Notch.Mentions;

namespace Notch.Tests.Mentions;

public sealed class DateResolverTests
{
    private static readonly DateResolver Resolver = new(DateLexicon.Load(LexiconText.Shipped()));

    public static TheoryData<string, string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string, string>();
        foreach (var c in CaseFile.Table("Dates.txt").Concat(CaseFile.Page("dates.md", "dates")))
        {
            cases.Add(c.Place, c.Setting, c.Text, c.Expected);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void ReadsTheTimesOfATable(string place, string story, string text, string expected)
    {
        DateOnly? date =
            story == "none" ? null : DateOnly.Parse(story, CultureInfo.InvariantCulture);
        var document = PlainDocument.Of(text);
        string[] wanted = expected.Split('\n');
        var shown = Resolver
            .Resolve(document, date)
            .Select(
                (d, i) =>
                {
                    bool showsDays =
                        i < wanted.Length && wanted[i].Contains('(', StringComparison.Ordinal);
                    string days = showsDays
                        ? string.Create(
                            CultureInfo.InvariantCulture,
                            $" ({d.Start:yyyy-MM-dd}..{d.End:yyyy-MM-dd})"
                        )
                        : "";
                    string kind =
                        d.Kind == DateKind.Date ? "" : " " + d.Kind.ToString().ToLowerInvariant();
                    return $"{document.TextOf(d.Tokens)} = {d.Value}{days}{kind}";
                }
            );
        string actual = string.Join('\n', shown.DefaultIfEmpty("-"));
        Assert.True(expected == actual, $"{place}: {text}\n{expected}\nbut read\n{actual}");
    }
}
