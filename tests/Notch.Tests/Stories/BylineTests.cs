using Notch.Stories;

namespace Notch.Tests.Stories;

public sealed class BylineTests
{
    [Theory]
    [InlineData("By Jane Doe", "Jane Doe")]
    [InlineData("BY JANE DOE and JOHN ROE", "JANE DOE and JOHN ROE")]
    [InlineData("By Jane Doe, AFP", "Jane Doe, AFP")]
    [InlineData("Written by Ludwig van der Berg", "Ludwig van der Berg")]
    [InlineData("By Jane Doe of the Strait Journal", "Jane Doe of the Strait Journal")]
    [InlineData("By Jane Doe | March 5, 2019", "Jane Doe")]
    public void ReadsALineOfItsOwn(string line, string expected) =>
        Assert.Equal(expected, Byline.Read(line));

    [Theory]
    [InlineData("By Friday the talks were over.")]
    [InlineData("By midnight, all soldiers had left the base and its guards were gone")]
    [InlineData("From now on all boats stay in port.")]
    [InlineData("Jane Doe")]
    public void LeavesSentences(string line) => Assert.Null(Byline.Read(line));

    [Theory]
    [InlineData("By Jane Doe, jane.doe@example.org", "Jane Doe")]
    [InlineData("Jane Doe Updated 3 hours ago", "Jane Doe")]
    [InlineData("https://example.org/jane", null)]
    [InlineData(" ", null)]
    public void TrimsFields(string field, string? expected) =>
        Assert.Equal(expected, Byline.Trim(field));
}
