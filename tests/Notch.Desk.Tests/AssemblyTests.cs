namespace Notch.Desk.Tests;

public sealed class AssemblyTests
{
    [Fact]
    public void AssemblyIsNamedAfterItsProject() =>
        Assert.EndsWith(
            "Desk.Tests",
            typeof(AssemblyTests).Assembly.GetName().Name,
            StringComparison.Ordinal
        );
}
