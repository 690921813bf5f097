using Notch.Stories;

namespace Notch.Tests.Stories;

public sealed class NewsDateTests
{
    [Theory]
    [InlineData("2019-03-05", "2019-03-05T00:00:00Z")]
    [InlineData("2019-03-05T08:30:00+01:00", "2019-03-05T07:30:00Z")]
    [InlineData("2019-03-05T08:30:00+0100", "2019-03-05T07:30:00Z")]
    [InlineData("2019-03-05 08:30", "2019-03-05T08:30:00Z")]
    [InlineData("20190305T083000Z", "2019-03-05T08:30:00Z")]
    [InlineData("20190305", "2019-03-05T00:00:00Z")]
    [InlineData("Tue, 05 Mar 2019 08:30:00 +0000", "2019-03-05T08:30:00Z")]
    [InlineData("March 5, 2019", "2019-03-05T00:00:00Z")]
    [InlineData("Sept. 5, 2019 at 2:05 p.m. EDT", "2019-09-05T18:05:00Z")]
    [InlineData("Tuesday 5th of March 2019, 08:30 GMT", "2019-03-05T08:30:00Z")]
    [InlineData("5 Mar 2019 - 8.30am", "2019-03-05T08:30:00Z")]
    [InlineData("05.03.2019", "2019-03-05T00:00:00Z")]
    [InlineData("25/03/2019", "2019-03-25T00:00:00Z")]
    [InlineData("1551774600", "2019-03-05T08:30:00Z")]
    [InlineData("12 a.m. is midnight: March 5, 2019 12:10 am", "2019-03-05T00:10:00Z")]
    public void ReadsDatesAsPagesWriteThem(string text, string expected) =>
        Assert.Equal(
            DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            NewsDate.Read(text)
        );

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("March 2019")]
    [InlineData("February 30, 2019")]
    [InlineData("04/03/2019")]
    [InlineData("31.13.2019")]
    [InlineData("version 1.2019.3.5.7")]
    public void LeavesWhatIsNoFullDate(string text) => Assert.Null(NewsDate.Read(text));

    [Fact]
    public void FindsEachDateOfAText() =>
        Assert.Equal(
            [4, 6],
            NewsDate.All("From 4 March 2019 to March 6, 2019.").Select(d => d.Value.Day)
        );
}
