using Notch.Actors;

namespace Notch.Tests.Actors;

/// <summary>Each `+` and `-` line of actors/*.txt and agents.txt is a test, named by its place.</summary>
public sealed class LexiconExampleTests
{
    private static readonly Dictionary<string, ActorExample> Examples =
        Readers.Lexicon.Examples.ToDictionary(e => e.Place);

    public static TheoryData<string> Places() => [.. Examples.Keys];

    [Theory, MemberData(nameof(Places), DisableDiscoveryEnumeration = true)]
    public void ExampleFindsItsActors(string place) =>
        Assert.Null(Readers.Checker.Check(Examples[place]));
}
