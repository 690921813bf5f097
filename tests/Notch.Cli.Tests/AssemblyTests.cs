namespace Notch.Cli.Tests;

public sealed class AssemblyTests
{
    [Fact]
    public void AssemblyIsNamedAfterItsProject() =>
        Assert.EndsWith(
            "Cli.Tests",
            typeof(AssemblyTests).Assembly.GetName().Name,
            StringComparison.Ordinal
        );
}
