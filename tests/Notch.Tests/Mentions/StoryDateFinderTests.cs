using System.Globalization;
using Notch.Lexicons;
using Notch.Mentions;

namespace Notch.Tests.Mentions;

public sealed class StoryDateFinderTests
{
    private static readonly DateResolver Resolver = new(DateLexicon.Load(LexiconText.Shipped()));

    [Theory]
    [InlineData("PORT AMBER, 12 March 2019", "The fleet left on Tuesday.", "2019-03-12", "Day")]
    [InlineData(
        "PORT AMBER, March 12",
        "The fleet left on Tuesday. It was built in 2019.",
        "2019-03-12",
        "Day"
    )]
    [InlineData(
        null,
        "The fleet left on Tuesday. It had come on March 1, 2019.",
        "2019-03-05",
        "Day"
    )]
    [InlineData(null, "The fleet came on March 1, 2019 and stayed.", "2019-03-01", "Month")]
    [InlineData(null, "The fleet came in 2018 and left.", "2018-01-01", "Year")]
    public void DatesAStoryFromWithin(string? dateline, string text, string date, string precision)
    {
        var found = StoryDateFinder.Find(PlainDocument.Of(text), dateline, Resolver);
        Assert.NotNull(found);
        Assert.Equal(date, found.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(precision, found.Precision.ToString());
        Assert.NotEmpty(found.Clues);
    }

    [Fact]
    public void TakesTheYearFromWhatTheCallerKnows()
    {
        var document = PlainDocument.Of(
            "Crowds marched on Friday. The general had been killed on January 3. The house voted on Sunday, and on Friday the envoy answered."
        );
        var found = StoryDateFinder.Find(
            document,
            dateline: null,
            Resolver,
            notBefore: new DateOnly(2018, 10, 25),
            notAfter: new DateOnly(2020, 5, 7)
        );
        Assert.Equal(new DateOnly(2020, 1, 10), found?.Date);
        Assert.Equal(
            ["January 3: latest day told", "Friday: weekday told most often (2)"],
            found?.Clues.Select(c => $"{c.Words}: {c.Says}")
        );
    }

    [Theory]
    [InlineData("The fleet left on Tuesday.")]
    [InlineData("The fleet left today.")]
    [InlineData("The general was killed on January 3.")]
    [InlineData("The court will sit in 2031.")]
    public void SaysNothingWhenTheYearIsOpen(string text) =>
        Assert.Null(StoryDateFinder.Find(PlainDocument.Of(text), dateline: null, Resolver));
}
