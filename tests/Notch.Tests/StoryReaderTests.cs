using Notch.Stories;

namespace Notch.Tests;

public sealed class StoryReaderTests
{
    private static readonly StoryReader Reader = StoryReader.Shipped();

    private static StoryReading Read(string text)
    {
        Assert.True(
            new StoryExtractor().TryExtract(new Page { Text = text }, out var story, out _)
        );
        Assert.Null(story.Published);
        return Reader.Read(story);
    }

    [Fact]
    public void PostsAndNamedDaysDateAStory()
    {
        var reading = Read(
            "British Prime Minister Liz Truss met Italian envoys on Friday. Her minister had shown the budget on September 23."
        );
        Assert.Equal(new DateOnly(2022, 9, 30), reading.Inferred?.Date);
        Assert.Equal("text", reading.Story.PublishedFrom);
        Assert.Equal(
            new DateTimeOffset(2022, 9, 30, 0, 0, 0, TimeSpan.Zero),
            reading.Story.Published
        );
        Assert.Contains(
            reading.Inferred!.Clues,
            c =>
                c.Words == "British Prime Minister Liz Truss"
                && c.Says.Contains("2022-10-25", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void AStoryDatedByItsWordsIsReadAsOneDatedByItsPage()
    {
        var inferred = Read(
            "British Prime Minister Liz Truss met Italian envoys on Friday. Her minister had shown the budget on September 23."
        );
        var dated = Reader.Read(inferred.Story);
        Assert.Equal(dated.Dates, inferred.Dates);
        Assert.Equal(
            dated.Actors.Select(a => (a.Tokens, a.Code, a.Name, a.Chain)),
            inferred.Actors.Select(a => (a.Tokens, a.Code, a.Name, a.Chain))
        );
        Assert.Equal(
            dated.Events.Select(e => (e.Id, e.Date, e.DateEnd)),
            inferred.Events.Select(e => (e.Id, e.Date, e.DateEnd))
        );
    }

    [Fact]
    public void TheDayOnWhichAPostEndedDatesAStory()
    {
        var reading = Read(
            "The rivals met again on Friday. Iran has mourned General Qassem Soleimani since he was killed on January 3."
        );
        Assert.Equal(new DateOnly(2020, 1, 10), reading.Inferred?.Date);
    }

    [Theory]
    [InlineData("Turkey refused on Monday to withdraw its troops from Syria, Damascus said.")]
    [InlineData(
        "Turkey attacked the troops of Syria on March 3 and met Russian President Vladimir Putin on Friday."
    )]
    [InlineData(
        "Former British Prime Minister Liz Truss met Italian envoys on Friday. She had accused them on September 23."
    )]
    public void WithoutAYearNeitherStoryNorEventsGetADate(string text)
    {
        var reading = Read(text);
        Assert.Null(reading.Inferred);
        Assert.Null(reading.Story.Published);
        Assert.NotEmpty(reading.Events);
        Assert.All(reading.Events, e => Assert.Null(e.Date));
    }
}
