using Notch.Text;

namespace Notch.Tests.Text;

public sealed class TextSpanTests
{
    [Theory]
    [InlineData(0, 4, 4, 8, false)]
    [InlineData(0, 5, 4, 8, true)]
    [InlineData(4, 8, 0, 4, false)]
    public void OverlapsOnlyWhenAUnitIsShared(
        int start,
        int end,
        int otherStart,
        int otherEnd,
        bool expected
    ) =>
        Assert.Equal(
            expected,
            new TextSpan(start, end).Overlaps(new TextSpan(otherStart, otherEnd))
        );

    [Fact]
    public void CutsItsWordsOutOfTheText() =>
        Assert.Equal("tone", new TextSpan(4, 8).Of("the tone rises"));
}
