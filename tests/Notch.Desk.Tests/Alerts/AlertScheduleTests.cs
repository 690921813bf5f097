using System.Globalization;
using Notch.Desk.Alerts;

namespace Notch.Desk.Tests.Alerts;

public sealed class AlertScheduleTests
{
    private static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(
        AlertDigest.None,
        null,
        null,
        "UTC",
        "2021-03-03T23:30:00Z",
        "2021-03-03T23:30:00Z"
    )]
    [InlineData(
        AlertDigest.None,
        "22:00",
        "07:00",
        "UTC",
        "2021-03-03T23:30:00Z",
        "2021-03-04T07:00:00Z"
    )]
    [InlineData(
        AlertDigest.None,
        "22:00",
        "07:00",
        "UTC",
        "2021-03-03T06:59:00Z",
        "2021-03-03T07:00:00Z"
    )]
    [InlineData(
        AlertDigest.None,
        "22:00",
        "07:00",
        "UTC",
        "2021-03-03T07:00:00Z",
        "2021-03-03T07:00:00Z"
    )]
    [InlineData(
        AlertDigest.None,
        "12:00",
        "14:00",
        "UTC",
        "2021-03-03T13:00:00Z",
        "2021-03-03T14:00:00Z"
    )]
    [InlineData(
        AlertDigest.None,
        "22:00",
        "07:00",
        "Europe/Oslo",
        "2021-03-03T21:30:00Z",
        "2021-03-04T06:00:00Z"
    )]
    [InlineData(
        AlertDigest.Daily,
        null,
        null,
        "UTC",
        "2021-03-03T07:59:00Z",
        "2021-03-03T08:00:00Z"
    )]
    [InlineData(
        AlertDigest.Daily,
        null,
        null,
        "UTC",
        "2021-03-03T08:00:00Z",
        "2021-03-04T08:00:00Z"
    )]
    [InlineData(
        AlertDigest.Weekly,
        null,
        null,
        "UTC",
        "2021-03-03T08:00:00Z",
        "2021-03-08T08:00:00Z"
    )]
    [InlineData(
        AlertDigest.Daily,
        "06:00",
        "09:00",
        "UTC",
        "2021-03-03T05:00:00Z",
        "2021-03-03T09:00:00Z"
    )]
    // On 28 March 2021 the clocks of Oslo leave out 02:00 to 03:00.
    [InlineData(
        AlertDigest.None,
        "22:00",
        "02:30",
        "Europe/Oslo",
        "2021-03-28T00:30:00Z",
        "2021-03-28T01:30:00Z"
    )]
    public void FindsTheMoment(
        AlertDigest digest,
        string? from,
        string? to,
        string zone,
        string found,
        string due
    )
    {
        var rule = new AlertRule
        {
            Name = "x",
            Digest = digest,
            QuietFrom = from is null ? null : TimeOnly.Parse(from, CultureInfo.InvariantCulture),
            QuietTo = to is null ? null : TimeOnly.Parse(to, CultureInfo.InvariantCulture),
            TimeZone = zone,
        };
        Assert.Equal(At(due), AlertSchedule.DueAt(rule, At(found)));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(20, 360)]
    public void TriesAgainEverLater(int attempts, int minutes) =>
        Assert.Equal(
            TimeSpan.FromMinutes(minutes),
            AlertSchedule.RetryAt(At("2021-03-03T00:00:00Z"), attempts) - At("2021-03-03T00:00:00Z")
        );
}
