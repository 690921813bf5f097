using Notch.Desk.Sources;

namespace Notch.Desk.Tests.Sources;

public sealed class RobotsRulesTests
{
    private const string File = """
        # Rules of a made-up host
        User-agent: *
        Disallow: /private
        Allow: /private/open
        Disallow: /*.pdf$

        User-agent: OtherBot
        User-agent: Notch
        Disallow: /for-people
        """;

    [Theory]
    [InlineData("Notch", "/private", true)]
    [InlineData("Notch/1.0", "/for-people/1", false)]
    [InlineData("Third", "/for-people/1", true)]
    [InlineData("Third", "/private/x", false)]
    [InlineData("Third", "/private/open/x", true)]
    [InlineData("Third", "/a/b.pdf", false)]
    [InlineData("Third", "/a/b.pdf?x=1", true)]
    public void LongestRuleOfTheOwnGroupDecides(string agent, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Parse(File, agent).Allows(path));

    [Fact]
    public void EmptyFileAllowsAll() => Assert.True(RobotsRules.Parse("", "Notch").Allows("/x"));
}
