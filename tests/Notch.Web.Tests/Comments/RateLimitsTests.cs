using Notch.Web.Comments;
using Notch.Web.Tests.Support;

namespace Notch.Web.Tests.Comments;

public sealed class RateLimitsTests
{
    [Fact]
    public void CountsInBothWindowsAndSaysHowLongToWait()
    {
        var clock = new MovingClock(DateTimeOffset.UnixEpoch);
        var limits = new RateLimits(clock);
        var minute = (2, TimeSpan.FromMinutes(1));
        var hour = (3, TimeSpan.FromHours(1));
        Assert.Equal(TimeSpan.Zero, limits.Take("a", minute, hour));
        clock.Move(TimeSpan.FromSeconds(20));
        Assert.Equal(TimeSpan.Zero, limits.Take("a", minute, hour));
        Assert.Equal(TimeSpan.FromSeconds(40), limits.Take("a", minute, hour));
        Assert.Equal(TimeSpan.Zero, limits.Take("b", minute, hour));
        clock.Move(TimeSpan.FromSeconds(40));
        Assert.Equal(TimeSpan.Zero, limits.Take("a", minute, hour));
        clock.Move(TimeSpan.FromMinutes(30));
        Assert.Equal(TimeSpan.FromMinutes(29), limits.Take("a", minute, hour));
    }

    [Theory]
    [InlineData("192.0.2.77", "192.0.2.200", true)]
    [InlineData("192.0.2.77", "192.0.3.77", false)]
    [InlineData("::ffff:192.0.2.77", "192.0.2.1", true)]
    [InlineData("2001:db8:1::5", "2001:db8:1:9::5", true)]
    [InlineData("2001:db8:1::5", "2001:db8:2::5", false)]
    public void CountsByNetwork(string a, string b, bool same) =>
        Assert.Equal(
            same,
            SenderAddress.Network(System.Net.IPAddress.Parse(a))
                == SenderAddress.Network(System.Net.IPAddress.Parse(b))
        );
}
