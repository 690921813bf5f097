using Notch.Events;
using Notch.Tests.Support;

namespace Notch.Tests.Events;

/// <summary>
/// The example sentences under the verb lexicon's patterns, one row each. Right examples that do not code yet stand in
/// KnownFailures.txt; a row of that list that codes right fails, so that the list only holds what is wrong today.
/// </summary>
public sealed class LexiconExampleTests
{
    /// <summary>Share of all examples that the list may hold.</summary>
    private const double Allowed = 0.02;

    private static readonly StoryReader Reader = StoryReader.Shipped();
    private static readonly VerbExampleChecker Checker = new(Reader);
    private static readonly Dictionary<string, (VerbPattern Pattern, VerbExample Example)> All =
        Reader
            .VerbLexicon.Entries.SelectMany(e => e.Patterns)
            .SelectMany(p => p.Examples.Select(x => (Pattern: p, Example: x)))
            .ToDictionary(x => Row(x.Example), StringComparer.Ordinal);

    private static string ListPath =>
        Repository.PathTo("tests", "Notch.Tests", "Events", "KnownFailures.txt");

    /// <summary>"verbs/meet.txt:7 Emmanuel Macron met with Angela Merkel on Tuesday."</summary>
    public static TheoryData<string> Examples => [.. All.Keys];

    [Theory, MemberData(nameof(Examples))]
    public void ExampleCodesAsItSays(string row)
    {
        var (pattern, example) = All[row];
        string? wrong = Checker.Check(pattern, example);
        bool known = KnownFailures().Contains(Key(example));
        Assert.True(wrong is null || known, wrong);
        Assert.False(
            wrong is null && known,
            $"{Key(example)} codes right now: take it off KnownFailures.txt, or run the tests once with NOTCH_APPROVE=1"
        );
    }

    [Fact]
    public void KnownFailuresAreFewAndAreExamples()
    {
        if (Environment.GetEnvironmentVariable("NOTCH_APPROVE") == "1")
        {
            var failing = All
                .Values.Where(x => Checker.Check(x.Pattern, x.Example) is not null)
                .Select(x => Key(x.Example));
            File.WriteAllText(ListPath, string.Concat(failing.Select(line => line + "\n")));
        }
        var known = KnownFailures();
        var keys = All.Values.Select(x => Key(x.Example)).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(known, k => !keys.Contains(k));
        Assert.True(
            known.Count <= Allowed * All.Count,
            $"{known.Count} of {All.Count} examples are listed as failing; mend some"
        );
    }

    private static string Row(VerbExample example) => $"{example.Place} {example.Sentence}";

    /// <summary>Without the line number, which moves.</summary>
    private static string Key(VerbExample example) =>
        $"{example.Place[..example.Place.IndexOf(':', StringComparison.Ordinal)]}: {example.Sentence}";

    private static HashSet<string> KnownFailures() =>
        File.ReadLines(ListPath).Where(l => l.Length > 0).ToHashSet(StringComparer.Ordinal);
}
