namespace Notch.Web.Tests;

public sealed class AssemblyTests
{
    [Fact]
    public void AssemblyIsNamedAfterItsProject() =>
        Assert.EndsWith(
            "Web.Tests",
            typeof(AssemblyTests).Assembly.GetName().Name,
            StringComparison.Ordinal
        );
}
