using Notch.Stories;

namespace Notch.Tests.Stories;

public sealed class TrailTests
{
    private static readonly PageWords Words = StoryLexicon.Shipped.Words;

    [Theory]
    [InlineData("Home » today » World » Talks end", "World")]
    [InlineData("Home › World › Middle East", "Middle East")]
    [InlineData("Home > Politics > Talks end", "Politics")]
    [InlineData("Home / World / Talks end", "World")]
    [InlineData("Home » today", "today")]
    [InlineData("Front page » World » Asia » Talks e...", "Asia")]
    [InlineData("World » Talks end", "World")]
    public void NamesTheInnermostSection(string line, string section)
    {
        var trail = Trail.Read(line, "Talks end", Words);
        Assert.NotNull(trail);
        Assert.Equal(section, Trail.Section(trail, "Talks end", Words));
    }

    [Theory]
    [InlineData("Prices rose > 5 per cent last year, the bank said.")]
    [InlineData("Home was far away.")]
    [InlineData("Home | About us")]
    [InlineData("Talks end")]
    public void LeavesOtherLines(string line) =>
        Assert.True(
            Trail.Read(line, "Talks end", Words) is null
                || line.Contains('|', StringComparison.Ordinal)
        );
}
