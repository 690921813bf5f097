using Notch.Tests.Support;

namespace Notch.Tests.Architecture;

/// <summary>Files stay short enough to be read.</summary>
public sealed class SizeTests
{
    private const int MostLines = 400;

    [Fact]
    public void NoSourceFileIsLongerThanItMayBe()
    {
        var tooLong = new[] { "src", "tests", "bench" }
            .Select(folder => Repository.PathTo(folder))
            .Where(Directory.Exists)
            .SelectMany(folder =>
                Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            )
            .Where(file => File.ReadLines(file).Count() > MostLines)
            .Select(file => Path.GetRelativePath(Repository.Root, file));
        Assert.Empty(tooLong);
    }
}
