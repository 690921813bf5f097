using Notch.Exports;
using Notch.Lexicons;
using Notch.Mentions.Places;
using Notch.Syntax;

namespace Notch.Tests.Mentions;

public sealed class PlaceFinderTests
{
    private static readonly PlaceFinder Finder = new(
        PlaceLexicon.Load(LexiconText.Shipped()),
        Gazetteer.Shipped
    );

    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var c in CaseFile.Table("Places.txt").Concat(CaseFile.Page("places.md", "places")))
        {
            cases.Add(c.Place, c.Text, c.Expected);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void ReadsThePlacesOfATable(string place, string text, string expected)
    {
        var document = DocumentBuilder.Shipped().Build(text);
        var shown = Finder
            .Find(document, PlaceContext.None)
            .Select(p =>
            {
                string kind =
                    p.Kind == PlaceMentionKind.Name
                        ? ""
                        : " " + p.Kind.ToString().ToLowerInvariant();
                return $"{document.TextOf(p.Tokens)} = {p.Place.Name} {p.Place.Country ?? "-"} {EventNames.Of(p.Place.Level)}{kind}";
            });
        string actual = string.Join('\n', shown.DefaultIfEmpty("-"));
        Assert.True(expected == actual, $"{place}: {text}\n{expected}\nbut read\n{actual}");
    }

    [Theory]
    [InlineData("BAGHDAD", "IRQ")]
    [InlineData("WASHINGTON", "USA")]
    [InlineData("TRIPOLI", "LBY")]
    public void ReadsTheDateline(string dateline, string country) =>
        Assert.Equal(country, Finder.OfDateline(dateline)?.Country);

    [Fact]
    public void CountriesOfTheStoryDecide()
    {
        var document = DocumentBuilder.Shipped().Build("Troops patrolled Tripoli.");
        var context = new PlaceContext
        {
            Countries = new Dictionary<string, int>(StringComparer.Ordinal) { ["LBN"] = 5 },
        };
        Assert.Equal("LBN", Assert.Single(Finder.Find(document, context)).Place.Country);
    }

    [Fact]
    public void EveryPlaceHasAPointAndMostAnId()
    {
        var gazetteer = Gazetteer.Shipped();
        Assert.InRange(gazetteer.Count, 150_000, 400_000);
        var mosul = gazetteer.Find("Mosul")[0];
        Assert.Equal(99072, mosul.Id);
        Assert.InRange(mosul.DistanceTo(36.34, 43.12), 0, 10);
        Assert.Equal(mosul, gazetteer.ById(99072));
    }

    [Fact]
    public void SaysWhichLineOfTheLexiconIsWrong()
    {
        var text = new LexiconText([new("places/spots.txt", "spot Old Bridge = north\n")]);
        var error = Assert.Throws<LexiconException>(() => PlaceLexicon.Load(text));
        Assert.Equal("NX054", Assert.Single(error.Errors).Code);
    }
}
