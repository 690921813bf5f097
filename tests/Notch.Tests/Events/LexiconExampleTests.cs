namespace Notch.Tests.Events;

/// <summary>The example sentences under the verb lexicon's patterns; `notch lexicon check` names each that fails.</summary>
public sealed class LexiconExampleTests
{
    /// <summary>Share of examples that must code as they say. The rest are sentences that the parser misreads; raise it with the parser.</summary>
    private const double Floor = 0.8;

    [Fact]
    public void ExamplesCodeAsTheySay()
    {
        var reader = StoryReader.Shipped();
        var checker = new VerbExampleChecker(reader);
        var results = reader
            .VerbLexicon.Entries.SelectMany(e => e.Patterns)
            .SelectMany(p => p.Examples.Select(x => checker.Check(p, x)))
            .ToList();
        var failures = results.Where(r => r is not null).ToList();
        Assert.True(
            failures.Count <= (1 - Floor) * results.Count,
            $"{failures.Count} of {results.Count}:\n{string.Join('\n', failures)}"
        );
    }
}
