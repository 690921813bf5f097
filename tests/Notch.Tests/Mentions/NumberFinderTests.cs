using System.Globalization;
using Notch.Lexicons;
using Notch.Mentions;
using Notch.Syntax;

namespace Notch.Tests.Mentions;

public sealed class NumberFinderTests
{
    private static readonly NumberFinder Finder = new(NumberLexicon.Load(LexiconText.Shipped()));
    private static readonly DateResolver Dates = new(DateLexicon.Load(LexiconText.Shipped()));

    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (
            var c in CaseFile.Table("Numbers.txt").Concat(CaseFile.Page("numbers.md", "numbers"))
        )
        {
            cases.Add(c.Place, c.Text, c.Expected);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void ReadsTheNumbersOfATable(string place, string text, string expected)
    {
        var document = DocumentBuilder.Shipped().Build(text);
        var shown = Finder
            .Find(document, Dates.Resolve(document, new DateOnly(2020, 1, 10)))
            .Select(n => Show(document, n));
        string actual = string.Join('\n', shown.DefaultIfEmpty("-"));
        Assert.True(expected == actual, $"{place}: {text}\n{expected}\nbut read\n{actual}");
    }

    [Fact]
    public void SaysWhichLineOfTheLexiconIsWrong()
    {
        var text = new LexiconText([new("words/numbers.txt", "number twelve\n")]);
        var error = Assert.Throws<LexiconException>(() => NumberLexicon.Load(text));
        Assert.Equal("NX053", Assert.Single(error.Errors).Code);
    }

    private static string Show(Document document, NumberMention n)
    {
        string value = n.Bound switch
        {
            NumberBound.AtLeast => ">=" + Number(n.Low),
            NumberBound.Above => ">" + Number(n.Low),
            NumberBound.AtMost => "<=" + Number(n.High),
            NumberBound.Below => "<" + Number(n.High),
            NumberBound.About => "~" + Number(n.Value),
            NumberBound.Between => Number(n.Low) + ".." + Number(n.High),
            _ => Number(n.Value),
        };
        string unit = n.Unit is null or "%" ? n.Unit ?? "" : " " + n.Unit;
        string thing = n.Thing is { } t ? $" of {document.Form(t)}" : "";
        string part = n.IsPart ? " (part)" : "";
        return $"{document.TextOf(n.Tokens)} = {n.Kind.ToString().ToLowerInvariant()} {value}{unit}{thing}{part}";
    }

    private static string Number(double? value) =>
        value is { } v ? v.ToString("#,0.##", CultureInfo.InvariantCulture) : "?";
}
