using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Notch.Tests.Architecture;

/// <summary>A folder of the library may use folders below it, and none above.</summary>
public sealed class FloorTests
{
    private static readonly string[] Floors =
    [
        "Text",
        "Lexicons",
        "Stories",
        "Syntax",
        "Mentions",
        "Actors",
        "Events",
        "Pairs",
        "Exports",
    ];

    private static readonly ArchUnitNET.Domain.Architecture Core = new ArchLoader()
        .LoadAssemblies(typeof(StoryReading).Assembly)
        .Build();

    public static TheoryData<string, string> ForbiddenPairs()
    {
        var pairs = new TheoryData<string, string>();
        for (int low = 0; low < Floors.Length; low++)
        {
            for (int high = low + 1; high < Floors.Length; high++)
            {
                pairs.Add(Floors[low], Floors[high]);
            }
        }
        return pairs;
    }

    [Theory, MemberData(nameof(ForbiddenPairs))]
    public void LowerFloorDoesNotSeeHigherFloor(string low, string high) =>
        Types()
            .That()
            .ResideInNamespaceMatching($@"^Notch\.{low}(\..*)?$")
            .Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching($@"^Notch\.{high}(\..*)?$"))
            .Check(Core);

    [Fact]
    public void EveryFolderIsAFloor()
    {
        var folders = Directory
            .GetDirectories(Support.Repository.PathTo("src", "Notch"))
            .Select(Path.GetFileName)
            .Where(name => name is not "bin" and not "obj");
        Assert.Equal(Floors.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void PublicClassesAreSealed() =>
        Classes()
            .That()
            .ArePublic()
            .And()
            .AreNotAbstract()
            .Should()
            .BeSealed()
            .Because("composition, not bases")
            .Check(Core);
}
