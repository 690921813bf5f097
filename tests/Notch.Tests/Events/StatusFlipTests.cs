using Notch.Events;

namespace Notch.Tests.Events;

/// <summary>Every plain example of the lexicon, rewritten by rule: the same act, another status.</summary>
public sealed class StatusFlipTests
{
    /// <summary>Share that must be right, of each kind and of all.</summary>
    private const double Wanted = 0.97;

    [Fact]
    public void FlippedExamplesTakeTheStatusOfTheirFlip()
    {
        var reader = StoryReader.Shipped();
        var checker = new VerbExampleChecker(reader);
        var right = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var wrong = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (
            var (entry, example) in reader.VerbLexicon.Entries.SelectMany(e =>
                e.Patterns.SelectMany(p => p.Examples.Select(x => (e, x)))
            )
        )
        {
            var plain = checker.Read(example.Sentence, example.Published);
            if (
                !example.IsPositive
                || plain.Events is not [{ Status: EventStatus.Fact } told]
                || !example.Expected.All(x => x.Accepts(told))
                || StatusFlips.Root(plain.Document) is not { } root
                || !told.Span.Contains(plain.Document.Data(root).Span)
            )
            {
                continue;
            }
            foreach (
                var (kind, sentence, status) in StatusFlips.Of(
                    plain.Document,
                    [entry.Lemma, .. entry.Also],
                    plain.Dates.Count > 0
                )
            )
            {
                var events = checker.Read(sentence, example.Published).Events;
                if (events.Any(e => IsSame(e, told) && e.Status == status))
                {
                    right[kind] = right.GetValueOrDefault(kind) + 1;
                }
                else
                {
                    if (!wrong.TryGetValue(kind, out var list))
                    {
                        wrong[kind] = list = [];
                    }
                    list.Add(
                        $"{kind}: {sentence}  [{string.Join("; ", events.Select(VerbExampleChecker.Describe))}]"
                    );
                }
            }
        }
        int good = right.Values.Sum();
        int bad = wrong.Values.Sum(l => l.Count);
        string shares = string.Join(
            ", ",
            right.Select(r =>
                $"{r.Key} {r.Value} of {r.Value + (wrong.TryGetValue(r.Key, out var l) ? l.Count : 0)}"
            )
        );
        TestContext.Current.SendDiagnosticMessage($"{good} of {good + bad}: {shares}");
        Assert.True(good + bad >= 1000, $"only {good + bad} flips");
        Assert.True(
            good >= Wanted * (good + bad),
            $"{good} of {good + bad}: {shares}\n{string.Join('\n', wrong.Values.SelectMany(l => l))}"
        );
    }

    /// <summary>The act itself, or what PLOVER makes of it when it is to come.</summary>
    private static bool IsSame(CodedEvent coded, CodedEvent told) =>
        coded.Type == told.Type
        || coded is { Type: EventType.Agree, Status: EventStatus.Planned }
            && told.Type
                is EventType.Consult
                    or EventType.Support
                    or EventType.Cooperate
                    or EventType.Aid
        || coded is { Type: EventType.Concede, Status: EventStatus.Planned }
            && told.Type == EventType.Retreat;
}
