using Notch.Actors;

namespace Notch.Tests.Actors;

/// <summary>Each `+` and `-` line of actors/*.txt and agents.txt is a test, named by its place.</summary>
public sealed class LexiconExampleTests
{
    private static readonly Dictionary<string, ActorExample> Examples =
        Readers.Lexicon.Examples.ToDictionary(e => e.Place);

    public static TheoryData<string> Places() => [.. Examples.Keys];

    [Theory, MemberData(nameof(Places), DisableDiscoveryEnumeration = true)]
    public void ExampleFindsItsActors(string place)
    {
        var example = Examples[place];
        var (document, reading) = Readers.Read(example.Sentence, example.Date);
        var found = reading
            .References.Where(r =>
                r is { IsPlace: false, Role: ActorRole.Phrase }
                && (example.CountsAgents || r.Code.Country.Length > 0)
            )
            .ToList();
        Assert.True(
            Agrees(example.Expected, found),
            $"{place}: {example.Sentence}\n  expected {string.Join("; ", example.Expected)}\n  found    "
                + string.Join(
                    "; ",
                    found.Select(r =>
                        $"{Readers.CodeOf(r, all: true)} [{document.TextOf(r.Tokens)}]{(r.FromContext ? "*" : "")}"
                    )
                )
        );
    }

    /// <summary>In order; references from context may be left out of the expectation.</summary>
    private static bool Agrees(IReadOnlyList<string> expected, List<ActorReference> found)
    {
        int e = 0;
        foreach (var reference in found)
        {
            bool matches =
                e < expected.Count
                && (
                    expected[e] == Readers.CodeOf(reference, all: true)
                    || expected[e] == Readers.CodeOf(reference, all: false)
                );
            if (matches)
            {
                e++;
            }
            else if (!reference.FromContext)
            {
                return false;
            }
        }
        return e == expected.Count;
    }
}
